import type { Answer, Language, Period } from '../../../charts/answer.ts';
import { periodWords } from '../../../charts/format/date.ts';
import { periodParameter } from '../address/address.ts';
import { message } from '../words/messages.ts';
import { models, type Release } from './rooms.ts';

/** What a page was asked for; absent means the default. */
export interface Asked {
  readonly region?: string | undefined;
  readonly period?: string | undefined;
}

export interface Choice {
  readonly value: string;
  readonly title: string;
}

export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** One select of a page's filters; the empty value is the default. */
export interface ChoiceField {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  /** What the empty value stands for; left out where there is always a choice. */
  readonly otherwise?: string;
  readonly choices: readonly (Choice | ChoiceGroup)[];
}

/** The filters of a page: what may be chosen and what is; an empty value is the default. */
export interface FilterView {
  readonly region: string;
  readonly regions: readonly Choice[];
  readonly period: string;
  /** Left out where the page has no choice of period. */
  readonly periods?: readonly ChoiceGroup[];
  /** What an empty period means now. */
  readonly defaultPeriod: string;
  readonly indicator?: string;
  readonly indicators?: readonly ChoiceGroup[];
}

/** The counties in the order of their codes, as the answer of any indicator by region lists them. */
function regionChoices(byRegion: Answer, language: Language): Choice[] {
  return byRegion.rows
    .map((row) => ({ value: row.key, title: row.label[language] }))
    .sort((a, b) => a.value.localeCompare(b.value));
}

/** For each year up to the as-of month, newest first: the year, its halves and quarters that have ended, its months. */
export function periodChoices(firstYear: number, asOf: string, language: Language): ChoiceGroup[] {
  const groups: ChoiceGroup[] = [];
  for (let year = Number(asOf.slice(0, 4)); year >= firstYear; year -= 1) {
    const last = year === Number(asOf.slice(0, 4)) ? Number(asOf.slice(5, 7)) : 12;
    const spans = [[1, last], [1, 6], [7, 12], [1, 3], [4, 6], [7, 9], [10, 12], ...months(last)];
    const offered = new Map<string, Choice>();
    for (const [from = 1, to = 1] of spans) {
      if (to > last) continue;
      const period: Period = { from: monthStart(year, from), to: monthStart(year, to) };
      const value = from === 1 && to === 12 ? String(year) : periodParameter(period);
      offered.set(value, { value, title: periodWords(period, language) });
    }
    groups.push({ title: message(language, 'yearGroup', { year }), choices: [...offered.values()] });
  }
  return groups;
}

function months(last: number): number[][] {
  return Array.from({ length: last }, (_, at) => [at + 1, at + 1]);
}

function monthStart(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, '0')}-01`;
}

/** What the filters of a page offer, read from the release the page shows. */
export async function filterView(release: Release, asked: Asked, language: Language): Promise<FilterView> {
  const { asOf, firstMonth } = release.manifest;
  const byRegion = await models.ask(release, { indicator: 'casualty_accidents', by: 'region' });
  const offered = periodChoices(Number((firstMonth ?? asOf).slice(0, 4)), asOf, language);
  const isOffered = offered.some(({ choices }) => choices.some(({ value }) => value === asked.period));
  const region = asked.region === release.manifest.city.code ? '' : (asked.region ?? '');
  return {
    region,
    regions: regionChoices(byRegion, language),
    period: asked.period ?? '',
    periods:
      asked.period === undefined || isOffered
        ? offered
        : [
            {
              title: message(language, 'otherPeriod'),
              choices: [{ value: asked.period, title: asked.period }],
            },
            ...offered,
          ],
    defaultPeriod: periodWords(byRegion.period, language),
  };
}

/** The catalogue, a group for each line of the plan. */
export function indicatorChoices(language: Language): ChoiceGroup[] {
  return [...Map.groupBy(models.indicators, ({ line }) => line).values()].map((own) => ({
    title: own[0]!.lineTitle[language],
    choices: own.map(({ name, title }) => ({ value: name, title: title[language] })),
  }));
}
