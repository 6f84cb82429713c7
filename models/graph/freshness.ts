import { isModel, type Relation } from '../../sql/index.ts';
import { isSource } from '../../sql/model/source.ts';
import { type DatasetName, datasetNamed } from '../../sql/sources/datasets/index.ts';
import type { Label } from '../../sql/words/label.ts';
import type { Release } from '../release.ts';

/** A county that has not reported a month that another county has. */
export interface LateCounty {
  readonly region: string;
  /** First day of the last month it has reported; null for none. */
  readonly lastMonth: string | null;
}

/** How recent what a release holds of a dataset is. */
export interface DatasetFreshness {
  readonly dataset: DatasetName;
  readonly title: Label;
  /** When its last file was received, UTC; null where none was. */
  readonly receivedAt: string | null;
  readonly batches: number;
  /** First day of the last month that any county has reported; null for lists and registers. */
  readonly lastMonth: string | null;
  /** Of the returns that every county owes each month. */
  readonly late: readonly LateCounty[];
}

interface Received {
  readonly dataset: string;
  readonly received_at: string;
  readonly batches: number;
}

interface Reported {
  readonly dataset: string;
  readonly region_code: string;
  readonly last_month: string | null;
}

/** How recent the datasets named are, each in the order given. */
export async function freshnessOf(
  { engine }: Release,
  datasets: readonly DatasetName[],
): Promise<DatasetFreshness[]> {
  const received = await engine.rows<Received>(
    'select dataset, max(received_at) as received_at, count(*) as batches from src_batch group by dataset',
  );
  const reported = await engine.rows<Reported>(
    `select known.dataset, dim_region.region_code, max(src_coverage.month) as last_month
     from (select distinct dataset from src_coverage where is_whole) as known
     cross join dim_region
     left join src_coverage on src_coverage.dataset = known.dataset
       and src_coverage.region_code = dim_region.region_code and src_coverage.is_whole
     where not dim_region.is_city
     group by known.dataset, dim_region.region_code
     order by dim_region.region_code`,
  );
  return datasets.map((name) => {
    const { title, monthly } = datasetNamed(name);
    const last = received.find(({ dataset }) => dataset === name);
    const counties = reported.filter(({ dataset }) => dataset === name);
    const lastMonth =
      counties
        .map(({ last_month }) => last_month)
        .filter((month) => month !== null)
        .toSorted()
        .at(-1) ?? null;
    return {
      dataset: name,
      title,
      receivedAt: last ? `${last.received_at}Z` : null,
      batches: last?.batches ?? 0,
      lastMonth,
      late: monthly
        ? counties
            .filter(({ last_month }) => last_month !== lastMonth)
            .map(({ region_code, last_month }) => ({ region: region_code, lastMonth: last_month }))
        : [],
    };
  });
}

/** The datasets a relation stands on, by name, in the order in which it reads them. */
export function datasetsUnder(relation: Relation): DatasetName[] {
  const found = new Set<DatasetName>();
  const visit = (one: Relation): void => {
    if (isModel(one)) Object.values(one.imports).forEach(visit);
    else if (isSource(one)) found.add(one.dataset.name as DatasetName);
  };
  visit(relation);
  return [...found];
}
