import { type Area, marshall, posteriorMean } from '../../statistics/areas/empirical-bayes.ts';

/** A site as its past tells it. */
export interface SitePast {
  readonly site_id: string;
  readonly county: string;
  readonly enterprise: string | null;
  readonly works: number;
  readonly visits: number;
  readonly majors: number;
}

/** How much more a site's county, works, contractor and own past make it expect than the average; 1 is no more. */
export interface Expected {
  readonly perVisit: number;
  readonly county: number;
  readonly works: number;
  readonly enterprise: number;
  readonly site: number;
}

/** Major hazards a fit needs. */
const MAJORS_MIN = 10;
/** Groups of which Marshall's estimator needs five are held at 1 as if by so many events. */
const WEIGHT = 20;
const GROUPS_MIN = 5;

const factors = ['county', 'works', 'enterprise', 'site'] as const;
type Factor = (typeof factors)[number];

/**
 * Major hazards to be expected of a visit to each site. What a county's, a kind's, a contractor's and a site's own
 * record says is taken one after the other, each drawn towards 1 as far as it is small (Marshall 1991) and each against
 * what those before have explained; a plain order by expected injuries finds nearly as much as the best one (Johnson,
 * Levine & Toffel 2023, American Economic Journal: Applied Economics 15:30). Null where there are too few.
 */
export function expectedMajors(sites: readonly SitePast[]): ReadonlyMap<string, Expected> | null {
  const majors = sites.reduce((sum, site) => sum + site.majors, 0);
  const visits = sites.reduce((sum, site) => sum + site.visits, 0);
  if (majors < MAJORS_MIN || visits === 0) return null;
  const held = sites.map((site) => ({
    site,
    expected: (site.visits * majors) / visits,
    found: { county: 1, works: 1, enterprise: 1, site: 1 } as Record<Factor, number>,
  }));
  for (const factor of factors) {
    const groups = Map.groupBy(held, ({ site }) => groupOf(site, factor));
    const areas = new Map(
      [...groups].map(([name, own]) => [
        name,
        {
          events: own.reduce((sum, { site }) => sum + site.majors, 0),
          exposure: own.reduce((sum, one) => sum + one.expected, 0),
        },
      ]),
    );
    const ratioOf = shrunk([...areas.values()].filter(({ exposure }) => exposure > 0));
    for (const one of held) {
      const name = groupOf(one.site, factor);
      if (name === null) continue;
      const ratio = ratioOf(areas.get(name)!);
      one.found[factor] = ratio;
      one.expected *= ratio;
    }
  }
  return new Map(
    held.map(({ site, found }) => {
      const ratio = factors.reduce((product, factor) => product * found[factor], 1);
      return [site.site_id, { perVisit: (majors / visits) * ratio, ...found }];
    }),
  );
}

function groupOf(site: SitePast, factor: Factor): string | null {
  if (factor === 'county') return site.county;
  if (factor === 'works') return site.works > 0 ? 'some' : 'none';
  return factor === 'enterprise' ? site.enterprise : site.site_id;
}

/** An area's ratio to its expectation, drawn towards 1. */
function shrunk(areas: readonly Area[]): (area: Area) => number {
  const prior = areas.length < GROUPS_MIN ? { shape: WEIGHT, rate: WEIGHT } : marshall(areas).prior;
  return prior === null ? () => 1 : (area) => posteriorMean(prior, area);
}
