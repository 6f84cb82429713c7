import type { Indicator } from '../sql/index.ts';
import type { Answer, CampaignStanding, GoalJudgement } from './answer.ts';
import { ask, exposureRows, type Place, placeNamed, placesOf } from './ask.ts';
import { catalogue } from './catalogue.ts';
import { indicatorNamed } from './facts.ts';
import { known as knownPart, lastDayOf, monthsOf, parsePeriod } from './period.ts';
import { imagine } from './plan/imagine.ts';
import { type Goal, judgeGoal, type Plan, type PlanFile, type YearContext } from './plan/index.ts';
import { planInForce } from './plan-files/in-force.ts';
import type { Release } from './release.ts';

/** How many whole years before the judged one tell what a usual year is. */
const priorYearCount = 3;

export interface JudgeScope {
  readonly year?: number;
  readonly region?: string;
  /** Last month judged, `2022-06`, as a half-year is; the release's last where not given. */
  readonly through?: string;
  /** “If …”: how the rest of the year goes, by goal, as `imagine` takes it. */
  readonly imagined?: Imagined;
}

export type Imagined = ReadonlyMap<string, number>;

/**
 * How every goal of a year's plan stands on a release, for the city or one county, at the end of a month.
 * Errors: as `planInForce`, and QUESTION_INVALID for the region or the month.
 */
export async function judge(release: Release, scope: JudgeScope = {}): Promise<GoalJudgement[]> {
  const { plan } = await planFor(release, scope);
  return (await judgePlan(release, plan, scope)).judgements;
}

function yearOf({ manifest }: Release, { year, through }: JudgeScope): number {
  return year ?? Number((through ?? manifest.asOf).slice(0, 4));
}

/** The plan in force for what is to be judged. Errors as `planInForce`. */
export function planFor(release: Release, scope: JudgeScope): Promise<PlanFile> {
  return planInForce(release.home, yearOf(release, scope));
}

/** How the goals of a plan stand at the last day judged, as `judge`. */
export async function judgePlan(
  release: Release,
  plan: Plan,
  scope: Omit<JudgeScope, 'year'> = {},
): Promise<{ readonly asOf: string; readonly judgements: GoalJudgement[] }> {
  const { year } = plan;
  const asked = scope.through === undefined ? String(year) : `${year}-01..${scope.through}`;
  const period = knownPart(parsePeriod(asked), release.manifest.asOf);
  const place = placeNamed(await placesOf(release), scope.region ?? release.manifest.city.code);
  const asOf = [release.manifest.asOf, lastDayOf(period.to)].sort()[0]!;
  const { imagined } = scope;
  const at = { year, place, imagined, period: `${period.from.slice(0, 7)}..${period.to.slice(0, 7)}`, asOf };
  return { asOf, judgements: await Promise.all(plan.goals.map((goal) => judgeOne(release, goal, at))) };
}

interface At {
  readonly year: number;
  readonly place: Place;
  /** From January on, no further than the release knows. */
  readonly period: string;
  /** Last day judged. */
  readonly asOf: string;
  readonly imagined: Imagined | undefined;
}

async function judgeOne(release: Release, goal: Goal, at: At): Promise<GoalJudgement> {
  const { year, place, asOf } = at;
  const context: YearContext = {
    asOf,
    county: place.isCity ? null : place.code,
    lastYear: null,
    priorYears: [],
    opening: null,
    seasons: null,
    campaigns: [],
  };
  const indicator = catalogue.find(({ name }) => name === goal.indicator);
  if (indicator === undefined) return judgeGoal(goal, null, context);
  const question = { indicator: indicator.name, region: place.code };
  const answer = await ask(release, { ...question, period: at.period, compare: 'last-year' });
  const totals: (number | null)[] = [];
  for (let back = isLimit(goal) ? priorYearCount : 0; back >= 1; back -= 1)
    totals.push(wholeYear(await ask(release, { ...question, period: String(year - back) })));
  const opening =
    goal.target.kind === 'clear' ? await ask(release, { ...question, period: `${year - 1}-12` }) : null;
  const known: YearContext = {
    ...context,
    lastYear: totals.at(-1) ?? null,
    priorYears: totals.filter((total) => total !== null),
    opening: opening && wholeYear(opening),
    seasons: isLimit(goal)
      ? await seasonsOf(release, indicatorNamed(indicator.name), { year: year - 1, place })
      : null,
    campaigns: goal.target.kind === 'campaigns' ? await campaignsOf(release, at) : [],
  };
  const rest = at.imagined?.get(goal.id);
  if (rest === undefined || answer.total.state === 'none') return judgeGoal(goal, answer, known);
  const end = imagine(goal, answer, known, rest);
  return judgeGoal(goal, end.answer, end.context);
}

/** Held against usual years and their seasons. */
const isLimit = ({ target: { kind } }: Goal) => kind === 'zero' || kind === 'fewer' || kind === 'at_most';

/** A figure that every county has reported in full, else null. */
function wholeYear({ total }: Answer): number | null {
  return total.state !== 'none' && total.reported === total.expected ? total.value : null;
}

/** How a year's exposure fell upon its months, where every county told all twelve. */
async function seasonsOf(
  release: Release,
  indicator: Indicator,
  { year, place }: Pick<At, 'year' | 'place'>,
): Promise<YearContext['seasons']> {
  const { exposure } = indicator;
  if (exposure === undefined) return null;
  const period = { from: `${year}-01-01`, to: `${year}-12-01` };
  const rows = (await exposureRows(release, indicator, period)).filter(
    ({ region_code }) => place.isCity || region_code === place.code,
  );
  const sums = monthsOf(period).map((month) => {
    const own = rows.filter((row) => row.month === month);
    return own.length > 0 && own.every(({ size }) => size !== null)
      ? own.reduce((sum, { size }) => sum + size!, 0)
      : 0;
  });
  const all = sums.reduce((sum, size) => sum + size, 0);
  return sums.every((size) => size > 0)
    ? { shares: sums.map((size) => size / all), of: exposure.label }
    : null;
}

/** The city-wide inspections begun in the year so far, with the counties that each still lacks. */
async function campaignsOf({ engine }: Release, { place, period, asOf }: At): Promise<CampaignStanding[]> {
  const rows = await engine.rows<{
    campaign_id: string;
    campaign_name: string;
    started_on: string;
    region_code: string;
    region_name: string;
    appeared_count: number;
  }>(
    `select a.campaign_id, a.campaign_name, a.started_on, a.region_code, r.region_name, a.appeared_count
     from int_campaign_counties__appeared a join dim_region r on r.region_code = a.region_code
     where a.started_on between cast($1 as date) and cast($2 as date) and ($3 is null or a.region_code = $3)
     order by a.started_on, a.campaign_id, a.region_code`,
    [`${period.slice(0, 7)}-01`, asOf, place.isCity ? null : place.code],
  );
  return [...Map.groupBy(rows, (row) => row.campaign_id).values()].map((own) => ({
    id: own[0]!.campaign_id,
    name: own[0]!.campaign_name,
    startedOn: own[0]!.started_on,
    appeared: own.filter((row) => row.appeared_count > 0).length,
    missing: own
      .filter((row) => row.appeared_count === 0)
      .map((row) => ({ code: row.region_code, label: { zh: row.region_name, en: row.region_name } })),
  }));
}
