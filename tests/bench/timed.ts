import { readFileSync } from 'node:fs';
import type { Measurement } from './measure.ts';

export type Timed = Pick<Measurement, 'seconds' | 'cpuSeconds'>;

export async function timed(work: () => Promise<unknown>): Promise<Timed> {
  const [started, cpu] = [performance.now(), cpuSeconds()];
  await work();
  return { seconds: (performance.now() - started) / 1000, cpuSeconds: cpuSeconds() - cpu };
}

/** Seconds of processor time of this process and of its children that have ended, by proc(5). */
function cpuSeconds(): number {
  const fields = readFileSync('/proc/self/stat', 'utf8').split(') ')[1]?.split(' ') ?? [];
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}
