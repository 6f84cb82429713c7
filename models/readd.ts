import { named } from '../sql/engine/index.ts';
import { type Indicator, indicators } from '../sql/index.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Period } from './answer.ts';
import { yearToDate } from './period.ts';
import type { Release } from './release.ts';
import { headlineSums } from './restatement/headline-sums.ts';

export interface Sum {
  readonly numerator: number;
  readonly denominator: number | null;
}

/**
 * Condition on an indicator's evidence rows for a period (`$1`, `$2`) and a region (`$3`, null for the city);
 * `part` names which of the two sums the rows are wanted for.
 */
export function evidenceWhere({ evidence }: Indicator, part: 'numerator' | 'denominator'): string {
  const here = '($3 is null or region_code = $3)';
  const { at } = evidence;
  if ('month' in at) return `${named(at.month)} between cast($1 as date) and cast($2 as date) and ${here}`;
  const ever = `cast($1 as date) is not null and cast($2 as date) is not null and ${here}`;
  if (part === 'denominator') return ever;
  const left = at.leaves
    ? ` and (${named(at.leaves)} is null or ${named(at.leaves)} > cast($2 as date))`
    : '';
  return `${named(at.enters)} <= cast($2 as date)${left} and ${ever}`;
}

/**
 * A figure's two sums, added up from the rows behind it and not from the mart. Where no month is known, as of a home
 * that holds registers alone, no row belongs to one.
 */
export async function readd(
  release: Release,
  indicator: Indicator,
  region: string | null,
  period: Period,
): Promise<Sum> {
  const hasMonths = release.manifest.firstMonth !== null;
  const sum = async (part: 'numerator' | 'denominator', column: string) => {
    if (!hasMonths) return 0;
    const [found] = await release.engine.rows<{ total: number }>(
      `select cast(coalesce(sum(${named(column)}), 0) as bigint) as total
       from ${named(indicator.evidence.rows.name)} where ${evidenceWhere(indicator, part)}`,
      [period.from, period.to, region],
    );
    return found?.total ?? 0;
  };
  const { numerator, denominator } = indicator.evidence;
  return {
    numerator: await sum('numerator', numerator),
    denominator: denominator ? await sum('denominator', denominator) : null,
  };
}

/** The sums of the city and of each county from the rows behind them, in one pass for each sum. */
async function readdEach(
  release: Release,
  indicator: Indicator,
  period: Period,
): Promise<ReadonlyMap<string, Sum>> {
  const { numerator, denominator, rows } = indicator.evidence;
  const sums = async (part: 'numerator' | 'denominator', column: string) => {
    const found = await release.engine.rows<{ region_code: string; total: number }>(
      `select region_code, cast(coalesce(sum(${named(column)}), 0) as bigint) as total
       from ${named(rows.name)} where ${evidenceWhere(indicator, part)} group by region_code`,
      [period.from, period.to, null],
    );
    const city = found.reduce((sum, { total }) => sum + total, 0);
    return new Map([
      [release.manifest.city.code, city],
      ...found.map((one) => [one.region_code, one.total] as const),
    ]);
  };
  if (release.manifest.firstMonth === null) return new Map();
  const numerators = await sums('numerator', numerator);
  const denominators = denominator ? await sums('denominator', denominator) : null;
  const regions = new Set([...numerators.keys(), ...(denominators?.keys() ?? [])]);
  const sumOf = (region: string): Sum => ({
    numerator: numerators.get(region) ?? 0,
    denominator: denominators && (denominators.get(region) ?? 0),
  });
  return new Map([...regions].map((region) => [region, sumOf(region)]));
}

/**
 * Adds up every headline of the release again: each indicator, the year to date, the city and each county.
 * Returns how many; error READD_MISMATCH at the first that differs.
 */
export async function readdHeadlines(release: Release): Promise<number> {
  const { asOf, city } = release.manifest;
  const period = yearToDate(asOf);
  const counties = await release.engine.rows<{ region_code: string }>(
    'select region_code from dim_region where not is_city',
  );
  let count = 0;
  for (const indicator of indicators) {
    const none: Sum = { numerator: 0, denominator: indicator.denominator ? 0 : null };
    const inMart = await headlineSums(release.engine, indicator, period, city.code);
    const inRows = await readdEach(release, indicator, period);
    for (const region of [city.code, ...counties.map((county) => county.region_code)]) {
      const published = inMart.get(region) ?? none;
      const again = inRows.get(region) ?? none;
      if (published.numerator !== again.numerator || published.denominator !== again.denominator) {
        throw new Fault('READD_MISMATCH', {
          indicator: indicator.name,
          region,
          period: `${period.from}..${period.to}`,
          published: `${published.numerator}/${published.denominator ?? '-'}`,
          recomputed: `${again.numerator}/${again.denominator ?? '-'}`,
        });
      }
      count += 1;
    }
  }
  return count;
}
