import { Fault } from './rooms.ts';

/** The parameters of an address, each at most once and none that is not expected; empty ones count as absent. */
export function parametersOf<Name extends string>(
  url: URL,
  expected: readonly Name[],
): Partial<Record<Name, string>> {
  const found: Partial<Record<Name, string>> = {};
  for (const [name, value] of url.searchParams) {
    if (name === 'lang') {
      if (value !== 'zh' && value !== 'en') refuse(name, value, 'zh, en');
      continue;
    }
    const known = expected.find((candidate) => candidate === name);
    if (known === undefined) refuse(name, value, [...expected, 'lang'].join(', '));
    if (known in found) refuse(name, value, `${name} (1×)`);
    if (value !== '') found[known] = value;
  }
  return found;
}

/** A whole number from 1, for pages and years. */
export function numberOf(name: string, value: string | undefined): number | undefined {
  if (value === undefined) return undefined;
  if (!/^[1-9]\d{0,6}$/.test(value)) refuse(name, value, '1, 2, 3 …');
  return Number(value);
}

export function refuse(name: string, found: string, expected: string): never {
  throw new Fault('QUESTION_INVALID', { name, found: found.slice(0, 80), expected });
}
