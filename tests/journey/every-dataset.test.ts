import { basename } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FileOutcome } from '../../ingest/index.ts';
import { build, openRelease } from '../../models/index.ts';
import { named } from '../../sql/engine/index.ts';
import { models } from '../../sql/index.ts';
import type { Column } from '../../sql/sources/column.ts';
import { datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import { freshHome, type TestHome } from '../ingest/home.ts';

/** What a county may write into a cell, the same day and the same county everywhere. */
function cellOf({ kind, codes, min, label }: Column): string {
  switch (kind) {
    case 'region':
      return '青岚区';
    case 'day':
      return '2022年5月6日';
    case 'instant':
      return '2022-05-06 10:30';
    case 'month':
      return '2022年5月';
    case 'count':
    case 'decimal':
    case 'fen':
    case 'sqm':
      return String(Math.max(min ?? 0, 1));
    case 'flag':
      return '是';
    case 'code':
      return codes!.items[0]!.zh;
    case 'credit_code':
      return '919901010D38XLFL55';
    case 'id':
      return 'AB2022050601';
    case 'text':
    case 'personal':
      return `某${label.zh}`;
  }
}

/** What follows from the cells beside it. */
const derived: Readonly<Record<string, string>> = {
  'heating_balance.closing_count': '0',
  'score_sheet.score': '0',
  'score_summary.total_score': '10',
  'score_summary.grade': '不合格',
  'risk.level': '低风险',
  'house_appraisal.grade': 'B级',
};

const others = datasetNames.filter((name) => name !== 'region');
let home: TestHome;
let outcomes: readonly FileOutcome[];

beforeAll(async () => {
  home = await freshHome();
  const files = others.map((name) => {
    const columns = Object.entries(datasetNamed(name).columns);
    const cells = columns.map(([column, of]) => derived[`${name}.${column}`] ?? cellOf(of));
    const lines = [columns.map(([, { label }]) => label.zh), cells];
    return [`${name}.csv`, lines.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\n')];
  });
  ({ files: outcomes } = await home.take(Object.fromEntries(files)));
  await build(home.path);
});
afterAll(() => home[Symbol.asyncDispose]());

test.each(others)('a file of %s is taken, its row accepted as it is', (name) => {
  const { status, receipts } = outcomes.find(({ file }) => basename(file) === `${name}.csv`)!;
  expect({
    status,
    taken: receipts.map(({ dataset, rows, warnings }) => ({ dataset, rows, warnings })),
  }).toEqual({
    status: 'accepted',
    taken: [
      { dataset: name, rows: { read: 2, accepted: 1, rejected: 0, nonData: { header: 1 } }, warnings: {} },
    ],
  });
});

test('every dataset stands in the release by a staging model of its own', async () => {
  const staged = new Map(
    models
      .filter(({ name }) => name.startsWith('stg_'))
      .map(({ name, imports }) => [Object.values(imports)[0]!.name, name]),
  );
  await using release = await openRelease(home.path);
  for (const name of others) {
    const model = staged.get(`src_${name}`);
    const [found] = await release.engine.rows<{ rows: number }>(
      `select count(*) as rows from ${named(model ?? '')}`,
    );
    expect({ name, rows: found?.rows }).toEqual({ name, rows: 1 });
  }
});
