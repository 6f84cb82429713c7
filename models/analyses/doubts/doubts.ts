import { falseDiscovery } from '../../statistics/many-comparisons.ts';
import { batchClosing, deadlineBunching } from './closings.ts';
import { fewFindings } from './few-findings.ts';
import type { Doubted, Given } from './given.ts';
import { lateReporting } from './late-reporting.ts';
import { allClosed, tooEven } from './too-perfect.ts';

/** Of what is called worth checking, at most so much is expected to be chance. */
const FALSE_SHARE = 0.1;

const looks: readonly ((given: Given) => readonly Doubted[])[] = [
  deadlineBunching,
  allClosed,
  fewFindings,
  batchClosing,
  tooEven,
  lateReporting,
];

export function doubts(given: Given) {
  return looks.flatMap((look) => told(look(given)));
}

/** The p values of one check adjusted for each other. */
function told(rows: readonly Doubted[]) {
  const tested = rows.filter(({ p }) => p !== null);
  const adjusted = falseDiscovery(tested.map(({ p }) => p!));
  const of = new Map(tested.map((row, i) => [row, adjusted[i]!]));
  return rows.map((row) => {
    const adjusted_p = of.get(row) ?? null;
    const outcome = adjusted_p === null ? 'too_few' : adjusted_p <= FALSE_SHARE ? 'worth_checking' : 'chance';
    return { ...row, adjusted_p, outcome };
  });
}
