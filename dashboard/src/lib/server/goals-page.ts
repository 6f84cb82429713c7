import type { Language } from '../../../charts/answer.ts';
import { message } from '../words/messages.ts';
import { countyField, known } from './choice-fields.ts';
import type { ChoiceField } from './choices.ts';
import { numberOf, parametersOf, refuse } from './parameters.ts';
import { models, type Release } from './rooms.ts';

/** What a page about goals was asked for. */
export interface GoalsAsked {
  readonly year: number;
  readonly region: string | undefined;
  readonly through: string | undefined;
  readonly imagined: ReadonlyMap<string, number>;
}

/** The parameters of a page about goals; error QUESTION_INVALID. */
export function goalsAsked(url: URL, release: Release): GoalsAsked {
  const given = parametersOf(url, ['region', 'year', 'month', 'if', 'goal', 'rest']);
  const year = numberOf('year', given.year) ?? Number(release.manifest.asOf.slice(0, 4));
  if (
    given.month !== undefined &&
    !(/^\d{4}-\d{2}$/u.test(given.month) && given.month.startsWith(`${year}-`))
  )
    refuse('month', given.month, `${year}-01 … ${year}-12`);
  const region = given.region === release.manifest.city.code ? undefined : given.region;
  const added = given.goal !== undefined && given.rest !== undefined ? `${given.goal}:${given.rest}` : '';
  return {
    year,
    region,
    through: given.month,
    imagined: imaginedOf([given.if ?? '', added].filter(Boolean).join(',')),
  };
}

/** `goal:rest`, by commas; the last of a goal stands. */
function imaginedOf(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (const part of text.split(',').filter(Boolean)) {
    const [, goal, rest] = /^(\w+):(\d+(?:\.\d+)?)$/u.exec(part) ?? [];
    if (goal === undefined || Number(rest) > 1e6) refuse('if', part, 'goal:1, goal:0.95');
    found.set(goal, Number(rest));
  }
  return found;
}

export const imaginedText = (imagined: ReadonlyMap<string, number>) =>
  [...imagined].map(([goal, rest]) => `${goal}:${rest}`).join(',');

/** What the filters of a page about goals offer. */
export async function goalFields(
  release: Release,
  { year, region, through }: GoalsAsked,
  language: Language,
): Promise<ChoiceField[]> {
  const places = await models.placesOf(release);
  const years = await models.planYears(release.home);
  const { asOf } = release.manifest;
  const own = Number(asOf.slice(0, 4));
  const last = year === own ? Number(asOf.slice(5, 7)) : 12;
  const months = Array.from({ length: last }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`);
  return [
    {
      name: 'year',
      label: message(language, 'planYear'),
      value: year === own ? '' : String(year),
      otherwise: String(own),
      choices: [...new Set([...years, year])]
        .filter((one) => one !== own)
        .map((one) => ({ value: String(one), title: String(one) })),
    },
    known({
      name: 'month',
      label: message(language, 'through'),
      value: through ?? '',
      otherwise: message(language, 'throughNow'),
      choices: months.map((month) => ({ value: month, title: month })),
    }),
    countyField(
      places.filter(({ isCity }) => !isCity),
      region,
      language,
    ),
  ];
}
