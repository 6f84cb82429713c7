import {
  type Action,
  type Answer,
  type Assessment,
  assessAll,
  type Bulletin,
  type BulletinNumber,
  bulletin,
  listActions,
  type Plan,
  planOf,
  type Release,
  weakAreas,
} from '../../models/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Label } from '../../sql/words/label.ts';
import { Books } from './books.ts';
import type { IndicatorFigure, IndicatorMeasure } from './figure.ts';
import { marking } from './marking.ts';
import { type Span, spanOf } from './span.ts';

export interface ReportAsked {
  /** `2022-06`, `2022-Q2`, `2022-H1` or `2022`. */
  readonly period: string;
  /** Six-digit code; the city where it is not given. */
  readonly region?: string;
  /** 成文日期, `YYYY-MM-DD`; left out where it is not given. */
  readonly date?: string;
}

/** A bulletin whose sentences hold their numbers marked, and the figures the marks point to. */
export interface MarkedBulletin {
  readonly told: Bulletin;
  readonly figures: readonly IndicatorFigure[];
}

/** Units of one kind that stand clearly above their peers. */
export interface WeakArea {
  readonly event: Label;
  readonly months: number;
  readonly units: readonly Label[];
}

/** All that a report says, before it is worded. */
export interface ReportFacts {
  readonly span: Span;
  readonly date: string | null;
  readonly plan: Plan;
  readonly assessment: Assessment;
  /** Of the city its counties; null of a county. */
  readonly counties: readonly Assessment[] | null;
  /** Of the span, and from January on where it begins later. */
  readonly bulletins: readonly MarkedBulletin[];
  /** By month, January to the last month. */
  readonly accidents: Answer;
  /** Rectified in time: by county, of a county by month. */
  readonly ontime: Answer;
  readonly weak: readonly WeakArea[];
  readonly actions: readonly Action[];
}

/**
 * What a report of a place and a period stands on. Errors: QUESTION_INVALID, PLAN_MISSING, those of the plan's file, and
 * LEDGER_DAMAGED.
 */
export async function reportFacts(release: Release, asked: ReportAsked): Promise<ReportFacts> {
  const { asOf, city } = release.manifest;
  const span = spanOf(asked.period, asOf);
  const through = [span.through, asOf.slice(0, 7)].sort()[0]!;
  const region = asked.region ?? city.code;
  const books = new Books(release);
  const own = region === city.code ? null : await books.assessment(region, through);
  const book = own ? null : await assessAll(release, { year: span.year, through });
  const periods = [...new Set([`${span.from}..${through}`, `${span.year}-01..${through}`])];
  const bulletins: MarkedBulletin[] = [];
  for (const period of periods) bulletins.push(await marked(books, { region, period }));
  const all = { region, period: `${span.year}-01..${through}` };
  const actions = await listActions(release.home);
  return {
    span,
    date: asked.date === undefined ? null : dayOf(asked.date),
    plan: await planOf(release.home, span.year),
    assessment: own ?? book!.city,
    counties: book?.counties ?? null,
    bulletins,
    accidents: await books.answer({ ...all, indicator: 'accidents', by: 'month' }),
    ontime: await books.answer({ ...all, indicator: 'hazards_ontime', by: book ? 'region' : 'month' }),
    weak: through === asOf.slice(0, 7) ? await weakOf(release, own ? region : null) : [],
    actions: actions.filter((one) => one.closed === null && (!own || one.region === region)),
  };
}

function dayOf(found: string): string {
  const at = new Date(`${found}T00:00:00Z`);
  if (!Number.isNaN(at.getTime()) && at.toISOString().startsWith(found) && found.length === 10) return found;
  throw new Fault('QUESTION_INVALID', { name: 'date', found, expected: '2022-07-05' });
}

async function marked(
  books: Books,
  asked: { readonly region: string; readonly period: string },
): Promise<MarkedBulletin> {
  const { mark, numbers } = marking();
  const told = await bulletin(books.release, asked, mark);
  const figures: IndicatorFigure[] = [];
  for (const number of numbers) figures.push(await figureOf(books, number, asked));
  return { told, figures };
}

const indicatorOf: Readonly<Record<BulletinNumber['of'], string>> = {
  accidents: 'accidents',
  deaths: 'deaths',
  major: 'major_accidents',
  'major-deaths': 'deaths',
};

async function figureOf(
  books: Books,
  { of, measure, key, isBefore }: BulletinNumber,
  { region, period }: { readonly region: string; readonly period: string },
): Promise<IndicatorFigure> {
  const isCounty = key !== undefined && /^\d{6}$/u.test(key);
  const figure = await books.indicator({
    indicator: indicatorOf[of],
    less: of === 'major-deaths' ? 'casualty_deaths' : null,
    region: isCounty ? key : region,
    period: isBefore ? yearBefore(period) : period,
    part: key === undefined || isCounty ? null : { by: 'type', key },
    measure: (measure === 'count' ? 'numerator' : measure) satisfies IndicatorMeasure,
  });
  return figure;
}

const yearBefore = (period: string) => period.replace(/\d{4}(?=-)/gu, (year) => String(Number(year) - 1));

const watched = ['accident', 'hazard'] as const;

async function weakOf(release: Release, region: string | null): Promise<WeakArea[]> {
  const found: WeakArea[] = [];
  for (const event of watched) {
    const { event: words, months, units } = await weakAreas(release, { event, by: 'county' });
    const weak = units.filter(
      ({ unit, signal, ratio }) =>
        signal === 'special' && ratio !== null && ratio > 1 && (region === null || unit === region),
    );
    if (weak.length > 0) found.push({ event: words, months, units: weak.map(({ label }) => label) });
  }
  return found;
}
