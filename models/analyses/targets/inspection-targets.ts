import type { intReleaseMoment } from '../../../sql/intermediate/int_release__moment.ts';
import type { intSitesFollowed } from '../../../sql/intermediate/int_sites__followed.ts';
import { visitList } from '../../statistics/inspection/targeting.ts';
import type { RowOf } from '../analysis.ts';
import { type Expected, expectedMajors } from './expected-majors.ts';

type Site = RowOf<typeof intSitesFollowed>;

/** A site is visited at least twice a year. */
const FLOOR_DAYS = 180;
/** Of the sites at work, the share that the next list holds, and of it the share that is drawn at random. */
const BUDGET = 0.2;
const RANDOM_SHARE = 0.15;
/** A factor that makes less than this is no reason. */
const REASON_MIN = 1.05;
const DAY = 86_400_000;

interface Given {
  readonly sites: readonly Site[];
  readonly moment: readonly RowOf<typeof intReleaseMoment>[];
}

export function inspectionTargets({ sites, moment: [moment] }: Given) {
  const asOf = moment?.as_of_on;
  if (asOf == null || sites.length === 0) return [];
  const expected = expectedMajors(
    sites.map((site) => ({
      site_id: site.site_id,
      county: site.region_code,
      enterprise: site.contractor_code,
      works: site.work_count,
      visits: site.earlier_visit_count + site.quarter_visit_count,
      majors: site.earlier_major_count + site.quarter_major_count,
    })),
  );
  const held = sites.map((site) => ({
    site,
    found: expected?.get(site.site_id) ?? null,
    score: expected?.get(site.site_id)?.perVisit ?? 0,
    daysSince: daysSince(site, asOf),
  }));
  // Where nothing tells the sites apart, the score is 0 for all and the order given decides.
  const inOrder = held.toSorted((a, b) => b.score - a.score || b.daysSince - a.daysSince);
  const picks = new Map(
    visitList(inOrder, {
      visits: Math.ceil(sites.length * BUDGET),
      floorDays: FLOOR_DAYS,
      randomShare: RANDOM_SHARE,
      seed: Number(asOf.replaceAll('-', '')),
    }).map(({ site, reason }) => [site, expected === null && reason === 'score' ? 'longest' : reason]),
  );
  return inOrder.map((one, i) => {
    const { site, found, daysSince: days } = one;
    const [first, second, third] = reasonsOf(site, found, days);
    return {
      place: i + 1,
      site_id: site.site_id,
      site_name: site.site_name,
      region_code: site.region_code,
      contractor_code: site.contractor_code,
      expected_count: found?.perVisit ?? null,
      county_ratio: found?.county ?? null,
      works_ratio: found?.works ?? null,
      enterprise_ratio: found?.enterprise ?? null,
      site_ratio: found?.site ?? null,
      first_reason: first ?? null,
      second_reason: second ?? null,
      third_reason: third ?? null,
      last_visited_on: site.last_visited_on,
      unvisited_days: days,
      work_count: site.work_count,
      pick: picks.get(one) ?? null,
      reason: found === null ? 'few' : null,
    };
  });
}

/** Since the last visit, or since the start where there was none. */
function daysSince({ last_visited_on, started_on }: Site, asOf: string): number {
  return Math.max(0, Math.round((Date.parse(asOf) - Date.parse(last_visited_on ?? started_on)) / DAY));
}

/** The three that weigh most, a long absence first. */
function reasonsOf(site: Site, found: Expected | null, days: number): string[] {
  const absence = days <= FLOOR_DAYS ? [] : [site.last_visited_on === null ? 'new' : 'unvisited'];
  if (found === null) return absence;
  const { perVisit: _, ...ratios } = found;
  const raised = Object.entries(ratios)
    .filter(([factor, ratio]) => ratio >= REASON_MIN && (factor !== 'works' || site.work_count > 0))
    .toSorted(([, a], [, b]) => b - a)
    .map(([factor]) => factor);
  return [...absence, ...raised].slice(0, 3);
}
