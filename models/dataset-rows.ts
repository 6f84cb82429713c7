import { named, type Row } from '../sql/engine/index.ts';
import type { Model } from '../sql/index.ts';
import { type DatasetName, datasetNames } from '../sql/sources/datasets/index.ts';
import { Fault } from '../sql/words/fault.ts';
import type { ReleaseFacts } from './answer.ts';
import { placeNamed, placesOf } from './ask.ts';
import { graphOf } from './graph/graph.ts';
import type { Release } from './release.ts';

export interface DatasetRowsAsked {
  readonly dataset: string;
  readonly region?: string;
  readonly page?: number;
  readonly size?: number;
}

export interface DatasetRows {
  readonly release: ReleaseFacts;
  readonly dataset: DatasetName;
  /** How many rows there are on all pages. */
  readonly count: number;
  readonly page: number;
  readonly pageSize: number;
  readonly rows: readonly Row[];
}

export const rowsOnPage = { usual: 1000, most: 50_000 } as const;

/** The model whose rows are those of a dataset, typed, without its personal columns. Error: QUESTION_INVALID. */
export function stagedAs(dataset: string): Model {
  const found = graphOf().models.find(
    ({ name, imports }) =>
      name.startsWith('stg_') && Object.values(imports).some((read) => read.name === `src_${dataset}`),
  );
  if (found !== undefined) return found;
  throw new Fault('QUESTION_INVALID', {
    name: 'dataset',
    found: dataset.slice(0, 80),
    expected: datasetNames.join(', '),
  });
}

/**
 * The rows of a dataset that are in force in a release, of the city or of one county, a page at a time in the order of
 * their key. No personal column enters a release. Error: QUESTION_INVALID.
 */
export async function datasetRows(release: Release, asked: DatasetRowsAsked): Promise<DatasetRows> {
  const { dataset, page = 1, size = rowsOnPage.usual } = asked;
  const model = stagedAs(dataset);
  if (size > rowsOnPage.most)
    throw new Fault('QUESTION_INVALID', {
      name: 'size',
      found: String(size),
      expected: `1 … ${rowsOnPage.most}`,
    });
  const where = await placed(release, model, asked.region);
  const from = `from ${named(model.name)} ${where.length === 0 ? '' : 'where region_code = $1'}`;
  const [counted] = await release.engine.rows<{ count: number }>(`select count(*) as count ${from}`, where);
  const rows = await release.engine.rows<Row>(
    `select * ${from} order by ${model.grain.map(named).join(', ')}
     limit ${Math.trunc(size)} offset ${Math.trunc((page - 1) * size)}`,
    where,
  );
  const { id, asOf, demo, builtAt, city } = release.manifest;
  return {
    release: { id, asOf, demo, builtAt, city },
    dataset: dataset as DatasetName,
    count: counted!.count,
    page,
    pageSize: size,
    rows,
  };
}

/** The code rows must have; nothing where all are asked for. */
async function placed(release: Release, { columns }: Model, region: string | undefined): Promise<string[]> {
  if (region === undefined) return [];
  const place = placeNamed(await placesOf(release), region);
  return place.isCity || !('region_code' in columns) ? [] : [place.code];
}
