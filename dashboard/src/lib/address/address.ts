import type { Answer, Language } from '../../../charts/answer.ts';

export interface Place {
  readonly lang?: Language;
  readonly dataset?: string | undefined;
  readonly state?: string | undefined;
  readonly month?: string | undefined;
  readonly region?: string | undefined;
  readonly period?: string | undefined;
  readonly indicator?: string | undefined;
  readonly event?: string | undefined;
  readonly by?: string | undefined;
  readonly months?: string | undefined;
  readonly year?: string | undefined;
  /** The year a plan is made from. */
  readonly from?: string | undefined;
  /** Two versions of a plan. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
  readonly page?: number | undefined;
  readonly format?: 'csv-excel' | 'xlsx' | 'arrow' | undefined;
  readonly preview?: '1' | undefined;
  /** Bytes that are kept, by their SHA-256, the name they came with, and which file of an archive. */
  readonly file?: string | undefined;
  readonly name?: string | undefined;
  readonly entry?: string | undefined;
  readonly line?: string | undefined;
  readonly search?: string | undefined;
  /** What an action is for. */
  readonly goal?: string | undefined;
  readonly title?: string | undefined;
  /** What the search box was asked for. */
  readonly q?: string | undefined;
  /** “If …”: `goal:rest` for each goal, by commas. */
  readonly if?: string | undefined;
}

const names = [
  'dataset',
  'indicator',
  'region',
  'month',
  'period',
  'state',
  'event',
  'by',
  'months',
  'year',
  'from',
  'before',
  'after',
  'page',
  'format',
  'preview',
  'file',
  'name',
  'entry',
  'line',
  'search',
  'q',
  'if',
  'goal',
  'title',
  'lang',
] as const;

/** A link that carries only what differs from the default, always in the same order, so that equal views have equal addresses. */
export function address(path: string, place: Place): string {
  const parameters = new URLSearchParams();
  for (const name of names) {
    const value = place[name];
    if (
      value === undefined ||
      value === '' ||
      (name === 'lang' && value === 'zh') ||
      (name === 'page' && value === 1)
    )
      continue;
    parameters.set(name, String(value));
  }
  const query = parameters.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Months `YYYY-MM-01` as the parameter `2022-05` or `2022-01..2022-09`. */
export function periodParameter(period: { readonly from: string; readonly to: string }): string {
  const from = period.from.slice(0, 7);
  const to = period.to.slice(0, 7);
  return from === to ? from : `${from}..${to}`;
}

/** Where an answer's figure is traced, its defaults left out: the whole city, and January to the as-of month. */
export function placeOf({ indicator, region, period, release }: Omit<Answer, 'rows'>) {
  const { city, asOf } = release;
  const isDefaultPeriod =
    period.from === `${asOf.slice(0, 4)}-01-01` && period.to === `${asOf.slice(0, 7)}-01`;
  return {
    indicator: indicator.name,
    region: region.code === city.code ? undefined : region.code,
    period: isDefaultPeriod ? undefined : periodParameter(period),
  };
}
