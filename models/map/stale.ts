import { datasetsBehind } from '../../sql/index.ts';
import { indicatorNamed } from '../facts.ts';
import type { Release } from '../release.ts';

/** A county is behind when its last return is more than two periods old; returns are monthly. */
const periods = 2;

/** The counties whose last return behind an indicator is too old for what the others say, by code. Error: INDICATOR_UNKNOWN. */
export async function staleCounties(
  { engine, manifest }: Pick<Release, 'engine'> & { readonly manifest: Pick<Release['manifest'], 'asOf'> },
  indicator: string,
): Promise<Set<string>> {
  const datasets = datasetsBehind(indicatorNamed(indicator));
  const places = datasets.map((_, at) => `$${at + 2}`).join(', ');
  const rows = await engine.rows<{ region_code: string }>(
    `select region_code, dataset from int_county_months__reported where dataset in (${places})
     group by region_code, dataset
     having max(month) filter (where is_reported) < date_trunc('month', cast($1 as date)) - to_months(${periods})`,
    [manifest.asOf, ...datasets],
  );
  return new Set(rows.map(({ region_code }) => region_code));
}
