import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { type Measurement, measure } from './measure.ts';

interface Case {
  readonly title: string;
  readonly ours: string;
  readonly bare: string | null;
  readonly rows: number;
  readonly home?: string;
}

/**
 * `npm run bench [-- --only CASE] [--rows N] [--rounds N]`: each case beside the bare DuckDB statement that does the
 * least possible for the same result, where there is one, five times in turn; prints the medians and their ratio.
 * Cases with `home` share one that is made before the first of them: `--rows` are its hazards.
 */
const scale = 10_000_000;
const cases: readonly Case[] = [
  { title: 'CSV ingest, UTF-8', ours: 'ingest', bare: 'ingest-bare', rows: 1_000_000 },
  { title: 'CSV ingest, GB18030', ours: 'ingest-gb18030', bare: 'ingest-bare', rows: 1_000_000 },
  { title: 'workbook ingest', ours: 'ingest-xlsx', bare: null, rows: 200_000 },
  { title: 'monthly files ingest', ours: 'ingest-many', bare: null, rows: 2000 },
  { title: 'exact Poisson intervals', ours: 'poisson-intervals', bare: null, rows: 100_000 },
  { title: 'whole build', ours: 'build', bare: 'build-bare', rows: 1_000_000 },
  { title: 'statistics of the demo city', ours: 'statistics', bare: null, rows: 90_000 },
  { title: 'one ask, to take 0.020 s at most', ours: 'ask', bare: null, rows: 90_000, home: 'demo-home' },
  {
    title: 'all goals of city and counties, 1 s',
    ours: 'assess',
    bare: null,
    rows: 90_000,
    home: 'demo-home',
  },
  { title: 'annual report as Word, 5 s', ours: 'report-docx', bare: null, rows: 90_000, home: 'demo-home' },
  { title: 'assessment book, 5 s', ours: 'report-xlsx', bare: null, rows: 90_000, home: 'demo-home' },
  { title: 'type check of models', ours: 'types', bare: null, rows: 60 },
  { title: 'build of 12,000 batches', ours: 'scale', bare: 'scale-bare', rows: scale, home: 'scale-home' },
  { title: 'build with nothing changed', ours: 'unchanged', bare: null, rows: scale, home: 'scale-home' },
  { title: 'anzhu ls', ours: 'ls', bare: null, rows: scale, home: 'scale-home' },
  { title: 'rollback', ours: 'rollback', bare: null, rows: scale, home: 'scale-home' },
  { title: 'switch of release', ours: 'switch', bare: null, rows: scale, home: 'scale-home' },
];

const only = option('--only');
const rounds = Number(option('--rounds') ?? 5);

const [cpu] = cpus();
console.log(
  `machine: ${cpus().length} × ${cpu?.model ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
const homes = new Map<string, string>();
process.on('exit', () => {
  for (const folder of homes.values()) rmSync(folder, { recursive: true });
});
for (const { title, ours, bare, rows, home } of cases.filter(
  (one) => only === undefined || only.split(',').includes(one.ours),
)) {
  const size = Number(option('--rows') ?? rows);
  const folder = home === undefined ? undefined : (homes.get(home) ?? (await prepared(home, size)));
  const found: Record<'ours' | 'bare', Measurement[]> = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    console.error(`${title}: round ${round + 1} of ${rounds}`);
    if (bare !== null) found.bare.push(await measure(bare, size, folder));
    found.ours.push(await measure(ours, size, folder));
  }
  const mine = median(found.ours);
  const parts = [`${title}: ${line(mine)}`];
  if (bare !== null) {
    const least = median(found.bare);
    parts.push(
      `bare DuckDB: ${line(least)}`,
      `ratio ${(mine.seconds / least.seconds).toFixed(2)}, of processor ${(mine.cpuSeconds / least.cpuSeconds).toFixed(2)}`,
    );
  }
  console.log(parts.join(' | '));
}

async function prepared(home: string, size: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-bench-'));
  homes.set(home, folder);
  console.log(`${home}, first build, which gathers the rows: ${line(await measure(home, size, folder))}`);
  return folder;
}

function option(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at === -1 ? undefined : process.argv[at + 1];
}

function median(of: readonly Measurement[]): Measurement {
  const middle = (key: keyof Measurement) =>
    of.map((one) => one[key]).sort((a, b) => a - b)[Math.floor(of.length / 2)] ?? 0;
  return {
    rows: middle('rows'),
    seconds: middle('seconds'),
    cpuSeconds: middle('cpuSeconds'),
    peakBytes: middle('peakBytes'),
    childPeakBytes: middle('childPeakBytes'),
  };
}

function line({ rows: count, seconds, cpuSeconds, peakBytes, childPeakBytes }: Measurement): string {
  const mebibytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;
  const pace = `${seconds.toFixed(3)} s, ${cpuSeconds.toFixed(2)} s of processor (${(count / seconds).toFixed(1)}/s)`;
  return `${count.toLocaleString('en')}, ${pace}, peak ${mebibytes(peakBytes)}, largest child ${mebibytes(childPeakBytes)}`;
}
