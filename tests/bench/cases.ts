import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ingest } from '../../ingest/index.ts';
import { build } from '../../models/index.ts';
import { readInputs } from '../../models/inputs.ts';
import { loadSources } from '../../models/load-sources.ts';
import { named, openEngine, quoted } from '../../sql/engine/index.ts';
import { compile, models } from '../../sql/index.ts';

const counties = Array.from({ length: 12 }, (_, i) => String(990101 + i));
const columns = [
  '隐患编号',
  '检查编号',
  '行政区划代码',
  '项目编码',
  '发现日期',
  '隐患等级',
  '隐患类别',
  '隐患描述',
  '整改期限',
  '整改完成日期',
  '复查日期',
  '整改责任人',
  '备注',
  ...Array.from({ length: 7 }, (_, i) => `附加列${i + 1}`),
];

/** One county's clean hazard ledger of `rows` rows and twenty columns, in UTF-8. */
async function writeLedger(file: string, rows: number): Promise<void> {
  const stream = createWriteStream(file);
  stream.write(`${columns.join(',')}\n`);
  for (let i = 0; i < rows; i += 1) {
    const month = `2022-0${1 + (i % 9)}`;
    const county = counties[i % 12];
    const extra = Array.from({ length: 7 }, (_, j) => `值${(i * 7 + j) % 997}`).join(',');
    const row = `YH${i},JC${i % 30011},${county},${county}2201010101,${month}-05,一般隐患,脚手架,临边防护缺失,${month}-15,${month}-14,${month}-16,某某,无,${extra}\n`;
    if (!stream.write(row)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'finish');
}

async function homeWithRegions(folder: string): Promise<string> {
  const file = join(folder, '行政区划.csv');
  const lines = [
    '行政区划代码,行政区划名称',
    '990100,试验市',
    ...counties.map((code) => `${code},第${code}区`),
  ];
  await writeFile(file, `${lines.join('\n')}\n`);
  await ingest(join(folder, 'home'), [file]);
  return join(folder, 'home');
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

/** A home with the demo city would tie the figure to the demo: the build reads the same ledger. */
async function homeWithLedger(folder: string, rows: number): Promise<string> {
  const home = await homeWithRegions(folder);
  await writeLedger(join(folder, '隐患台账.csv'), rows);
  await ingest(home, [join(folder, '隐患台账.csv')]);
  return home;
}

const cases: Readonly<Record<string, (folder: string, rows: number) => Promise<number>>> = {
  ingest: async (folder, rows) => {
    const home = await homeWithRegions(folder);
    const file = join(folder, '隐患台账.csv');
    await writeLedger(file, rows);
    return timed(() => ingest(home, [file]));
  },
  'ingest-bare': async (folder, rows) => {
    const file = join(folder, '隐患台账.csv');
    await writeLedger(file, rows);
    await using engine = await openEngine(':memory:', { folders: [folder] });
    const types = columns.map((column) => `${quoted(column)}: 'VARCHAR'`).join(', ');
    const read = `read_csv(${quoted(file)}, columns = {${types}}, header = true, delim = ',', quote = '"', auto_detect = false)`;
    return await timed(() =>
      engine.run(
        `copy (select * from ${read}) to ${quoted(join(folder, 'bare.parquet'))} (format parquet, compression zstd)`,
      ),
    );
  },
  build: async (folder, rows) => {
    const home = await homeWithLedger(folder, rows);
    return timed(() => build(home));
  },
  'build-bare': async (folder, rows) => {
    const home = await homeWithLedger(folder, rows);
    const inputs = await readInputs(home);
    await using engine = await openEngine(join(folder, 'bare.duckdb'), {
      folders: [join(home, 'batches')],
      memory: '4GB',
    });
    return await timed(async () => {
      await loadSources(engine, inputs);
      for (const model of models) await engine.run(`create table ${named(model.name)} as ${compile(model)}`);
    });
  },
};

const [name = '', rows = '0'] = process.argv.slice(2);
const run = cases[name];
if (!run) throw new Error(`no case ${name}; there are ${Object.keys(cases).join(', ')}`);
const folder = await mkdtemp(join(tmpdir(), 'anzhu-bench-'));
try {
  console.log(JSON.stringify({ rows: Number(rows), seconds: await run(folder, Number(rows)) }));
} finally {
  await rm(folder, { recursive: true });
}
