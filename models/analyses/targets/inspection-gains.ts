import type { intSitesFollowed } from '../../../sql/intermediate/int_sites__followed.ts';
import { targeting } from '../../statistics/inspection/targeting.ts';
import type { RowOf } from '../analysis.ts';
import { expectedMajors } from './expected-majors.ts';

/** Sites with a finding that a trial of an order needs. */
const FOUND_MIN = 5;
const SITES_MIN = 20;
const shares = Array.from({ length: 20 }, (_, i) => 5 * (i + 1));

/** The order made of what was known before the last quarter, tried on the sites that were visited in it. */
export function inspectionGains({ sites }: { readonly sites: readonly RowOf<typeof intSitesFollowed>[] }) {
  if (sites.length === 0) return [];
  const expected = expectedMajors(
    sites.map((site) => ({
      site_id: site.site_id,
      county: site.region_code,
      enterprise: site.contractor_code,
      works: site.earlier_work_count,
      visits: site.earlier_visit_count,
      majors: site.earlier_major_count,
    })),
  );
  const visited = sites
    .filter(({ quarter_visit_count }) => quarter_visit_count > 0)
    .map((site) => ({
      score: expected?.get(site.site_id)?.perVisit ?? 0,
      found: site.quarter_major_count > 0,
    }));
  const all = visited.filter(({ found }) => found).length;
  const isFew = visited.length < SITES_MIN || all < FOUND_MIN;
  return shares.map((share_percent) => {
    const visit_count = Math.min(visited.length, Math.ceil((visited.length * share_percent) / 100));
    const of = { share_percent, visit_count, site_count: visited.length, found_count: all };
    if (expected === null || isFew)
      return { ...of, ...untried, reason: expected === null ? 'few' : 'few_found' };
    const { precision, recall, lift, auc } = targeting(visited, visit_count);
    return { ...of, precision_ratio: precision, recall_ratio: recall, lift, auc, reason: null };
  });
}

const untried = { precision_ratio: null, recall_ratio: null, lift: null, auc: null };
