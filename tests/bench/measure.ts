import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Measurement {
  readonly rows: number;
  readonly seconds: number;
  /** Largest resident memory of the case's process and its children together, sampled. */
  readonly peakBytes: number;
}

/** Runs one case in a process of its own; it reports its own seconds, so that preparing its input is not counted. */
export async function measure(name: string, rows: number): Promise<Measurement> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'cases.ts'), name, String(rows)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let peakBytes = 0;
  const sampling = setInterval(() => {
    peakBytes = Math.max(peakBytes, residentBytes(child.pid ?? 0));
  }, 50);
  let told = '';
  child.stdout.on('data', (chunk) => {
    told += chunk;
  });
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearInterval(sampling);
  if (code !== 0) throw new Error(`${name} ended with ${code}`);
  return { ...JSON.parse(told), peakBytes };
}

function residentBytes(pid: number): number {
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      parents.set(Number(entry), Number(stat[1]));
      pages.set(Number(entry), Number(readFileSync(`/proc/${entry}/statm`, 'utf8').split(' ')[1]));
    } catch {
      // The process ended between listing and reading.
    }
  }
  const isOurs = (id: number): boolean => id === pid || (parents.has(id) && isOurs(parents.get(id) ?? 0));
  return [...pages].reduce((sum, [id, count]) => sum + (isOurs(id) ? count * 4096 : 0), 0);
}
