import type { Reject } from '../sql/sources/batch.ts';
import { type DatasetName, datasetNamed } from '../sql/sources/datasets/index.ts';
import { fill, type Language } from '../sql/words/label.ts';
import { rowRules } from '../sql/words/row-rules.ts';
import type { Release } from './release.ts';

interface Finding {
  readonly dataset: DatasetName;
  readonly rule: 'REFERENCE_UNKNOWN' | 'STOCK_BREAKS';
  readonly column_name: string;
  readonly found: string;
  readonly expected: string | null;
  readonly row_number: number;
}

/**
 * The rows of a batch that other files of the release make look wrong, in the shape and order of its rejects; none in
 * a release that was built before they were asked for.
 */
export async function findingsOf({ engine, manifest }: Release, batch: string): Promise<Reject[]> {
  if (!('int_rows__questioned' in manifest.tables)) return [];
  const found = await engine.rows<Finding>(
    `select dataset, rule, column_name, found, expected, row_number from int_rows__questioned
     where batch_id = $1 order by row_number, column_name`,
    [batch],
  );
  return found.map((finding) => ({
    row_number: finding.row_number,
    column_name: finding.column_name,
    header: null,
    rule: finding.rule,
    found: finding.found,
    reason_zh: reasonOf(finding, 'zh'),
    reason_en: reasonOf(finding, 'en'),
  }));
}

function reasonOf({ dataset, rule, column_name, found, expected }: Finding, language: Language): string {
  const { columns, balance } = datasetNamed(dataset);
  const listing = columns[column_name]?.refersTo as DatasetName | undefined;
  return fill(rowRules[rule].reason[language], {
    found,
    expected,
    listing: listing === undefined ? '' : datasetNamed(listing).title[language],
    closing: balance === undefined ? '' : columns[balance.closing]!.label[language],
  });
}
