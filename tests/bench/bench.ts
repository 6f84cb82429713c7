import { cpus, loadavg, totalmem } from 'node:os';
import { type Measurement, measure } from './measure.ts';

/**
 * `npm run bench [-- --only CASE] [--rows N] [--rounds N]`: each case beside the bare DuckDB statement that does the
 * least possible for the same result, where there is one, five times in turn; prints the medians and their ratio.
 */
const cases = [
  { title: 'CSV ingest, UTF-8', ours: 'ingest', bare: 'ingest-bare', rows: 1_000_000 },
  { title: 'CSV ingest, GB18030', ours: 'ingest-gb18030', bare: 'ingest-bare', rows: 1_000_000 },
  { title: 'workbook ingest', ours: 'ingest-xlsx', bare: null, rows: 200_000 },
  { title: 'monthly files ingest', ours: 'ingest-many', bare: null, rows: 2000 },
  { title: 'whole build', ours: 'build', bare: 'build-bare', rows: 1_000_000 },
] as const;

const only = option('--only');
const rounds = Number(option('--rounds') ?? 5);

const [cpu] = cpus();
console.log(
  `machine: ${cpus().length} × ${cpu?.model ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}, load ${loadavg()[0]?.toFixed(1)}`,
);
for (const { title, ours, bare, rows } of cases.filter((one) => only === undefined || one.ours === only)) {
  const size = Number(option('--rows') ?? rows);
  const found: Record<'ours' | 'bare', Measurement[]> = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    if (bare !== null) found.bare.push(await measure(bare, size));
    found.ours.push(await measure(ours, size));
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
  const pace = `${seconds.toFixed(2)} s, ${cpuSeconds.toFixed(2)} s of processor (${(count / seconds).toFixed(1)}/s)`;
  return `${count.toLocaleString('en')}, ${pace}, peak ${mebibytes(peakBytes)}, largest child ${mebibytes(childPeakBytes)}`;
}
