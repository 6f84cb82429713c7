import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { analyses } from '../../models/analyses/index.ts';
import { models } from '../../sql/index.ts';
import { tallies } from '../../sql/indicators/tallies/index.ts';
import { staged } from '../../sql/staging/index.ts';
import { faults } from '../../sql/words/faults.ts';
import { rowRules } from '../../sql/words/row-rules.ts';
import { projectFiles, root } from './files.ts';
import { wrongImports } from './imports.ts';
import { smellsOf } from './smells.ts';

const own = (path: string) => path.startsWith('tests/house/');

test('imports follow the table of rooms', () => {
  expect(projectFiles('.ts', '.svelte').flatMap(wrongImports)).toEqual([]);
});

test.each([
  ['ingest/index.ts', "import { build } from '../models/index.ts';"],
  ['models/ask.ts', "import { ingest } from '../ingest/index.ts';"],
  ['dashboard/src/lib/components/Figure.svelte', "import { ask } from '../../../../models/index.ts';"],
  ['models/ask.ts', "import { DuckDBInstance } from '@duckdb/node-api';"],
  ['ingest/index.ts', "export { sql } from 'kysely';"],
  ['fixtures/index.ts', "import { datasets } from '../sql/sources/datasets/index.ts';"],
  ['cli/commands/ask.ts', "import { explain } from '../../models/explain.ts';"],
])('the table of rooms refuses %s: %s', (path, text) => {
  expect(wrongImports({ path, text })).toHaveLength(1);
});

test('nothing is skipped, silenced, left undone or named for nothing', () => {
  const files = projectFiles('.ts', '.svelte', '.md', '.json', '.yaml', '.css', '.html').filter(
    ({ path }) => !own(path) && path !== 'package-lock.json',
  );
  expect(files.flatMap(smellsOf)).toEqual([]);
});

test.each(['it.skip("x")', '// TODO later', '// @ts-ignore', 'const x = y as any;', "readFile('/root/x')"])(
  'the house smells %s',
  (text) => {
    expect(smellsOf({ path: 'models/ask.ts', text })).toHaveLength(1);
    expect(smellsOf({ path: 'models/date-utils.ts', text })).toHaveLength(2);
  },
);

test('the top level shows the rooms and little else', () => {
  const seen = readdirSync(root).filter(
    (name) => !name.startsWith('.') && !['node_modules', 'data'].includes(name),
  );
  expect(seen.sort()).toEqual(
    [
      'README.md',
      'README.zh-CN.md',
      'cli',
      'dashboard',
      'fixtures',
      'ingest',
      'models',
      'package-lock.json',
      'package.json',
      'sql',
      'tests',
      'tsconfig.json',
    ].sort(),
  );
});

test('a model file is named for its relation, and its layer for its first letters', () => {
  const layers = { stg: 'staging', int: 'intermediate', fct: 'marts', dim: 'marts' } as const;
  const files = projectFiles('.ts').map(({ path }) => path);
  const declared = [...Object.values(staged), ...tallies.flatMap(({ rows, mart }) => [rows, mart])];
  const plain = new Set<string>(declared.map(({ name }) => name));
  const own = models.filter(({ name }) => !plain.has(name));
  const missing = own.filter(
    ({ name }) => !files.includes(`sql/${layers[name.slice(0, 3) as keyof typeof layers]}/${name}.ts`),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
  const modelFiles = files.filter((path) =>
    /^sql\/(?:staging|intermediate|marts)\/(?!index\.ts$)/.test(path),
  );
  expect(modelFiles.map((path) => basename(path, '.ts')).sort()).toEqual(own.map(({ name }) => name).sort());
});

test('an analysis is named for its table', () => {
  const files = projectFiles('.ts').map(({ path }) => path);
  const named = files
    .filter((path) => path.startsWith('models/analyses/ana_'))
    .map((path) => basename(path, '.ts'));
  expect(named.sort()).toEqual(analyses.map(({ name }) => name).sort());
});

test('staging joins nothing and adds nothing up; no mart reads a source', () => {
  const wrong = models.filter(({ name, imports }) => {
    const reads = Object.values(imports).map((relation) => relation.name);
    return name.startsWith('stg_')
      ? reads.length !== 1 || !reads[0]?.startsWith('src_')
      : name.startsWith('fct_') && reads.some((read) => read.startsWith('src_'));
  });
  expect(wrong.map(({ name }) => name)).toEqual([]);
});

test('both languages of every fault and row rule fill the same places', () => {
  const places = (text: string) =>
    [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]?.replace(/^(?:zh|en)$/, 'problem')).sort();
  for (const [code, fault] of Object.entries(faults))
    expect(places(fault.zh), code).toEqual(places(fault.en));
  for (const [code, { reason }] of Object.entries(rowRules))
    expect(places(reason.zh), code).toEqual(places(reason.en));
});
