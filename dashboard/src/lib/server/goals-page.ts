import type { Language } from '../../../charts/answer.ts';
import { message } from '../words/messages.ts';
import { countyField, known } from './choice-fields.ts';
import type { ChoiceField } from './choices.ts';
import { type GoalsAsked, goalsGiven } from './goals-given.ts';
import { parametersOf } from './parameters.ts';
import { models, type Release } from './rooms.ts';

/** The parameters of a page about goals; error QUESTION_INVALID. */
export function goalsAsked(url: URL, release: Release): GoalsAsked {
  const { goal, rest, ...given } = parametersOf(url, ['region', 'year', 'month', 'if', 'goal', 'rest']);
  const added = goal !== undefined && rest !== undefined ? `${goal}:${rest}` : '';
  return goalsGiven({ ...given, if: [given.if ?? '', added].filter(Boolean).join(',') }, release);
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
