import type { Receipt } from '../../sql/sources/batch.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';

/** What an earlier and a later release stand on, and the last batch the home held when the earlier one was built. */
export interface Standings {
  readonly before: readonly Receipt[];
  readonly lastReceived: number;
  readonly after: readonly Receipt[];
}

/** Receipts on the way from one release to the other, in order of receipt; each stage holds one cause more. */
export interface Stages {
  readonly before: readonly Receipt[];
  /** Without what was withdrawn since, and with what was put back. */
  readonly withdrawn: readonly Receipt[];
  /** With new word on months that had been reported already. */
  readonly corrected: readonly Receipt[];
  /** With everything: what had not been reported at all came last. */
  readonly after: readonly Receipt[];
}

/**
 * Takes the difference of two releases apart by cause. Late is what is said of a month that its county had not reported;
 * everything in a month that is reported again is a correction, also a row that is new there. A file that speaks of months known and unknown is parted by month.
 * In a register, where a later row takes the place of an earlier one with its key, only correction workbooks count as
 * corrections: every other file is late.
 */
export function stagesBetween({ before, lastReceived, after }: Standings): Stages {
  const held = new Set(before.map(idOf));
  const holds = new Set(after.map(idOf));
  const known = new Set(before.flatMap(monthsOf));
  const datasets = new Set(before.map(({ dataset }) => dataset));
  const isBack = (one: Receipt) => !held.has(idOf(one)) && one.sequence <= lastReceived;
  const withdrawn = [...before.filter((one) => holds.has(idOf(one))), ...after.filter(isBack)];
  const fresh = after.filter((one) => !held.has(idOf(one)) && !isBack(one));
  const corrections = fresh.flatMap((one) => correctionOf(one, known, datasets));
  return {
    before,
    withdrawn: inOrder(withdrawn),
    corrected: inOrder([...withdrawn, ...corrections]),
    after,
  };
}

const idOf = ({ dataset, batch }: Receipt) => `${dataset} ${batch}`;
const inOrder = (receipts: readonly Receipt[]) => receipts.toSorted((a, b) => a.sequence - b.sequence);

function monthsOf({ dataset, coverage }: Receipt): string[] {
  return coverage.map(({ region, month }) => `${dataset} ${region} ${month}`);
}

/** The part of a fresh receipt that speaks of what had been reported before: all of it, some months, or nothing. */
function correctionOf(one: Receipt, known: ReadonlySet<string>, datasets: ReadonlySet<string>): Receipt[] {
  if (one.corrects) return [one];
  switch (datasetNamed(one.dataset).replaces) {
    case 'all':
      return datasets.has(one.dataset) ? [one] : [];
    case 'key':
      return [];
    case 'county-month': {
      const coverage = one.coverage.filter(({ region, month }) =>
        known.has(`${one.dataset} ${region} ${month}`),
      );
      return coverage.length === 0 ? [] : [{ ...one, coverage }];
    }
  }
}
