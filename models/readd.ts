import { named } from '../sql/engine/index.ts';
import { type Exposure, type Indicator, indicators, wholesOf } from '../sql/index.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Period } from './answer.ts';
import { yearToDate } from './period.ts';
import type { Release } from './release.ts';
import {
  headlineSums,
  isTold,
  noneOf,
  type RegionSums,
  regionSums,
  type Sum,
  type Summed,
} from './restatement/headline-sums.ts';

/** Where a part of a figure is added up of the rows behind it; `$1` and `$2` are the months, `$3` the region or null. */
function evidenceOf(indicator: Indicator, part: 'numerator' | 'denominator'): Summed {
  const { exposure, evidence, kind } = indicator;
  if (part === 'numerator' || kind !== 'rate' || !exposure)
    return {
      table: evidence.rows.name,
      column: evidence[part]!,
      where: evidenceWhere(indicator, part),
      wholes: 1,
    };
  const { rows, column } = exposure.evidence;
  return { table: rows.name, column, where: exposureWhere(indicator, exposure), wholes: wholesOf(exposure) };
}

/** Condition on the rows of an exposure, as `evidenceWhere`. */
export function exposureWhere(indicator: Indicator, { evidence: { month } }: Exposure): string {
  return `${named(month)} between cast($1 as date) and cast($2 as date) and ($3 is null or region_code = $3)
    and ${isTold(indicator, month)}`;
}

/**
 * Condition on an indicator's evidence rows for a period (`$1`, `$2`) and a region (`$3`, null for the city);
 * `part` names which of the two sums the rows are wanted for.
 */
export function evidenceWhere({ evidence }: Indicator, part: 'numerator' | 'denominator'): string {
  const here = '($3 is null or region_code = $3)';
  const { at } = evidence;
  if ('month' in at) return `${named(at.month)} between cast($1 as date) and cast($2 as date) and ${here}`;
  if ('level' in at)
    return `cast($1 as date) is not null and ${named(at.level)} = cast($2 as date) and ${here}`;
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
  const sum = async (part: 'numerator' | 'denominator') => {
    if (!hasMonths) return 0;
    const { table, column, where, wholes } = evidenceOf(indicator, part);
    const [found] = await release.engine.rows<{ total: number }>(
      `select cast(coalesce(sum(${named(column)}), 0) * ${wholes} as bigint) as total from ${named(table)} where ${where}`,
      [period.from, period.to, region],
    );
    return found?.total ?? 0;
  };
  return {
    numerator: await sum('numerator'),
    denominator: noneOf(indicator).denominator === null ? null : await sum('denominator'),
  };
}

/**
 * Adds up every headline of the release again: each indicator, the year to date, the city and each county.
 * Returns how many; error READD_MISMATCH at the first that differs.
 */
export async function readdHeadlines({ engine, manifest }: Release): Promise<number> {
  const { asOf, city, firstMonth } = manifest;
  const period = yearToDate(asOf);
  const counties = await engine.rows<{ region_code: string }>(
    'select region_code from dim_region where not is_city',
  );
  const inMarts = await headlineSums(engine, indicators, () => period, city.code);
  const inRows: RegionSums =
    firstMonth === null
      ? new Map()
      : await regionSums(engine, indicators, city.code, evidenceOf, [period.from, period.to, null]);
  const regions = [city.code, ...counties.map(({ region_code }) => region_code)];
  for (const indicator of indicators) {
    for (const region of regions) {
      const published = inMarts.get(indicator.name)?.get(region) ?? noneOf(indicator);
      const again = inRows.get(indicator.name)?.get(region) ?? noneOf(indicator);
      if (published.numerator !== again.numerator || published.denominator !== again.denominator) {
        throw new Fault('READD_MISMATCH', {
          indicator: indicator.name,
          region,
          period: `${period.from}..${period.to}`,
          published: `${published.numerator}/${published.denominator ?? '-'}`,
          recomputed: `${again.numerator}/${again.denominator ?? '-'}`,
        });
      }
    }
  }
  return indicators.length * regions.length;
}
