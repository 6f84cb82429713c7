import { cpus, totalmem } from 'node:os';
import { type Measurement, measure } from './measure.ts';

/**
 * `npm run bench [-- --rows N]`: each case beside the bare DuckDB statement that does the least possible for the
 * same result, five times in turn; prints the medians and their ratio.
 */
const pairs = [
  { title: 'CSV ingest, UTF-8', ours: 'ingest', bare: 'ingest-bare' },
  { title: 'whole build', ours: 'build', bare: 'build-bare' },
] as const;

const given = process.argv.indexOf('--rows');
const rows = given === -1 ? 1_000_000 : Number(process.argv[given + 1]);
const rounds = 5;

const [cpu] = cpus();
console.log(
  `machine: ${cpus().length} × ${cpu?.model ?? 'cpu'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
for (const { title, ours, bare } of pairs) {
  const found: Record<'ours' | 'bare', Measurement[]> = { ours: [], bare: [] };
  for (let round = 0; round < rounds; round += 1) {
    found.bare.push(await measure(bare, rows));
    found.ours.push(await measure(ours, rows));
  }
  const [mine, least] = [median(found.ours), median(found.bare)];
  console.log(
    `${title}: ${line(mine)} | bare DuckDB: ${line(least)} | ratio ${(mine.seconds / least.seconds).toFixed(2)}`,
  );
}

function median(of: readonly Measurement[]): Measurement {
  const middle = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return {
    rows: middle(of.map((one) => one.rows)),
    seconds: middle(of.map((one) => one.seconds)),
    peakBytes: middle(of.map((one) => one.peakBytes)),
  };
}

function line({ rows: count, seconds, peakBytes }: Measurement): string {
  return `${count.toLocaleString('en')} rows, ${seconds.toFixed(2)} s, peak ${Math.round(peakBytes / 2 ** 20)} MiB`;
}
