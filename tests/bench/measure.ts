import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Measurement {
  /** What was counted: rows, or files where the case is about files. */
  readonly rows: number;
  readonly seconds: number;
  /** Processor time: what a busy machine does not change. */
  readonly cpuSeconds: number;
  /** Largest resident memory of the case's process and its children together, sampled. */
  readonly peakBytes: number;
  /** The same of the largest of its children alone. */
  readonly childPeakBytes: number;
}

/** Runs one case in a process of its own, in `folder` where its input is there already; it reports its own seconds, so that preparing its input is not counted. */
export async function measure(name: string, rows: number, folder?: string): Promise<Measurement> {
  const args = [name, String(rows), ...(folder === undefined ? [] : [folder])];
  const child = spawn(process.execPath, [join(import.meta.dirname, 'run-case.ts'), ...args], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let [peakBytes, childPeakBytes] = [0, 0];
  const sampling = setInterval(() => {
    const found = residentBytes(child.pid ?? 0);
    peakBytes = Math.max(peakBytes, found.own + found.children.reduce((sum, bytes) => sum + bytes, 0));
    childPeakBytes = Math.max(childPeakBytes, ...found.children);
  }, 50);
  let told = '';
  child.stdout.on('data', (chunk) => {
    told += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
  return { ...JSON.parse(told), peakBytes, childPeakBytes };
}

function residentBytes(pid: number): { own: number; children: number[] } {
  const parents = new Map<number, number>();
  const bytes = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      parents.set(Number(entry), Number(stat[1]));
      bytes.set(Number(entry), 4096 * Number(readFileSync(`/proc/${entry}/statm`, 'utf8').split(' ')[1]));
    } catch {
      // The process ended between listing and reading.
    }
  }
  const isBelow = (id: number): boolean =>
    parents.get(id) === pid || (parents.has(id) && isBelow(parents.get(id) ?? 0));
  return {
    own: bytes.get(pid) ?? 0,
    children: [...bytes].flatMap(([id, own]) => (isBelow(id) ? [own] : [])),
  };
}
