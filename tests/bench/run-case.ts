import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeReport } from '../../dashboard/reports/index.ts';
import { demoCity, writeDemo } from '../../fixtures/index.ts';
import { ingest } from '../../ingest/index.ts';
import { computedRows } from '../../models/analyses/analysis.ts';
import { analyses } from '../../models/analyses/index.ts';
import { ask, assessAll, build, openRelease, type Question } from '../../models/index.ts';
import { readInputs } from '../../models/inputs.ts';
import { loadSources } from '../../models/load-sources.ts';
import { garwood } from '../../models/statistics/intervals.ts';
import { openEngine, quoted } from '../../sql/engine/index.ts';
import { bareTables } from './bare-tables.ts';
import { counties, ledgerColumns, writeLedger, writeLedgerBook, writeMonthlyLedgers } from './ledger.ts';
import { scaleCases } from './scale/cases.ts';
import { type Timed, timed } from './timed.ts';

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

/** Writes what is to be received, and times its reception alone. */
async function ingesting(
  folder: string,
  name: string,
  write: (path: string) => Promise<void>,
): Promise<Timed> {
  const home = await homeWithRegions(folder);
  await write(join(folder, name));
  return timed(async () => {
    const { files } = await ingest(home, [join(folder, name)]);
    const refused = files.find(({ fault }) => fault);
    if (refused?.fault) throw refused.fault;
  });
}

/** A home with the demo city would tie the figure to the demo: the build reads the same ledger. */
async function homeWithLedger(folder: string, rows: number): Promise<string> {
  const home = await homeWithRegions(folder);
  await writeLedger(join(folder, '隐患台账.csv'), rows);
  await ingest(home, [join(folder, '隐患台账.csv')]);
  return home;
}

async function homeWithDemo(folder: string, hazards: number): Promise<string> {
  const home = join(folder, 'home');
  await writeDemo(join(home, 'demo'), { scale: { ...demoCity({}).scale, hazards } });
  await ingest(home, [join(home, 'demo/files')]);
  return home;
}

/** The report of the year, whole, on an open release. */
async function reporting(folder: string, format: 'docx' | 'xlsx'): Promise<Timed> {
  await using release = await openRelease(join(folder, 'home'));
  const period = release.manifest.asOf.slice(0, 4);
  return await timed(() => makeReport(release, { language: 'zh', format, period }));
}

/** What a page asks: a figure alone, by month, by county, of one county, and each against another. */
const questions: readonly Question[] = [
  { indicator: 'accidents' },
  { indicator: 'hazards_found', by: 'month', compare: 'last-year' },
  { indicator: 'hazards_ontime', by: 'region' },
  { indicator: 'deaths', by: 'type' },
  { indicator: 'hazards_open', region: '990105', compare: 'last-period' },
  { indicator: 'injury_rate_hours', region: '990105', compare: 'peers' },
];

const cases: Readonly<Record<string, (folder: string, rows: number) => Promise<Timed>>> = {
  ingest: async (folder, rows) => ingesting(folder, '隐患台账.csv', (file) => writeLedger(file, rows)),
  'ingest-gb18030': async (folder, rows) =>
    ingesting(folder, '隐患台账.csv', (file) => writeLedger(file, rows, 'GB18030')),
  'ingest-xlsx': async (folder, rows) =>
    ingesting(folder, '隐患台账.xlsx', (file) => writeLedgerBook(file, rows)),
  'ingest-many': async (folder, files) =>
    ingesting(folder, '月报', (path) => writeMonthlyLedgers(path, files)),
  'ingest-bare': async (folder, rows) => {
    const file = join(folder, '隐患台账.csv');
    await writeLedger(file, rows);
    await using engine = await openEngine(':memory:', { folders: [folder] });
    const types = ledgerColumns.map((column) => `${quoted(column)}: 'VARCHAR'`).join(', ');
    const read = `read_csv(${quoted(file)}, columns = {${types}}, header = true, delim = ',', quote = '"', auto_detect = false)`;
    return await timed(() =>
      engine.run(
        `copy (select * from ${read}) to ${quoted(join(folder, 'bare.parquet'))} (format parquet, compression zstd)`,
      ),
    );
  },
  'poisson-intervals': (_, rows) =>
    timed(async () => {
      for (let i = 0; i < rows; i++) garwood(i % 2000);
    }),
  /** Told on stderr: their share of the time that the tables of the build took. */
  statistics: async (folder, hazards) => {
    const home = await homeWithDemo(folder, hazards);
    const tables = Object.entries((await build(home)).release.tables);
    const took = (of: typeof tables) => of.reduce((sum, [, { milliseconds }]) => sum + milliseconds, 0);
    const own = took(tables.filter(([name]) => name.startsWith('ana_')));
    console.error(
      `statistics: ${own} ms of ${took(tables)} ms, ${((100 * own) / took(tables)).toFixed(0)} % of the build's tables`,
    );
    await using release = await openRelease(home);
    return await timed(async () => {
      for (const analysis of analyses) await computedRows(release.engine, analysis);
    });
  },
  /** What `ask` starts from. */
  'demo-home': async (folder, hazards) => {
    const home = await homeWithDemo(folder, hazards);
    return timed(() => build(home));
  },
  /** Seconds are of one question: the mean of a hundred on an open release, after each was asked once. */
  ask: async (folder) => {
    await using release = await openRelease(join(folder, 'home'));
    for (const question of questions) await ask(release, question);
    const asked = 100;
    const { seconds, cpuSeconds } = await timed(async () => {
      for (let i = 0; i < asked; i++) await ask(release, questions[i % questions.length]!);
    });
    return { seconds: seconds / asked, cpuSeconds: cpuSeconds / asked };
  },
  assess: async (folder) => {
    await using release = await openRelease(join(folder, 'home'));
    return await timed(() => assessAll(release, { year: Number(release.manifest.asOf.slice(0, 4)) }));
  },
  'report-docx': (folder) => reporting(folder, 'docx'),
  'report-xlsx': (folder) => reporting(folder, 'xlsx'),
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
      await bareTables(engine);
    });
  },
};

const [name = '', rows = '0', prepared] = process.argv.slice(2);
const run = { ...cases, ...scaleCases }[name];
if (!run)
  throw new Error(`no case ${name}; there are ${Object.keys({ ...cases, ...scaleCases }).join(', ')}`);
const folder = prepared ?? (await mkdtemp(join(tmpdir(), 'anzhu-bench-')));
try {
  console.log(JSON.stringify({ rows: Number(rows), ...(await run(folder, Number(rows))) }));
} finally {
  if (prepared === undefined) await rm(folder, { recursive: true });
}
