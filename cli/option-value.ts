import { Fault } from '../sql/words/fault.ts';

/** A whole number of the command line within its bounds, both included. */
export function wholeNumber(name: string, found: string, least: number, most: number): number {
  const value = /^\d{1,15}$/.test(found) ? Number(found) : Number.NaN;
  if (value >= least && value <= most) return value;
  throw new Fault('QUESTION_INVALID', { name: `--${name}`, found, expected: `${least}..${most}` });
}

/** A day begun, which ends as it does in Beijing, or an instant past, as an instant in UTC. */
export function instantOf(name: string, found: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(found);
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/u.test(found);
  const at = new Date(isDay ? `${found}T23:59:59.999+08:00` : found);
  const isReal =
    !Number.isNaN(at.getTime()) &&
    (!isDay || found === new Date(`${found}T00:00:00Z`).toISOString().slice(0, 10));
  const began = isDay ? new Date(`${found}T00:00:00+08:00`) : at;
  if ((isDay || isInstant) && isReal && began.getTime() <= Date.now()) return at.toISOString();
  throw new Fault('QUESTION_INVALID', {
    name: `--${name}`,
    found,
    expected: `2022-06-30, 2022-06-30T17:00+08:00, ≤ ${new Date().toISOString()}`,
  });
}

const scalable = ['hazards', 'inspections', 'houses'] as const;
export type Scale = Partial<Record<(typeof scalable)[number], number>>;

/** `hazards=900,houses=2000` as counts. */
export function scaleOf(found: string): Scale {
  const scale: Scale = {};
  for (const part of found.split(',')) {
    const [name, count] = part.split('=');
    const key = scalable.find((known) => known === name);
    if (!key || !count) {
      throw new Fault('QUESTION_INVALID', {
        name: '--scale',
        found,
        expected: scalable.map((known) => `${known}=…`).join(','),
      });
    }
    scale[key] = wholeNumber(`scale ${key}`, count, 0, 10_000_000);
  }
  return scale;
}
