import { headerCells } from '../header/header-cells.ts';
import { nothingFound, searchRows } from '../header/match-header.ts';
import type { FindHeader } from './find-header.ts';
import { nearestDatasets } from './header-claims.ts';
import { deepestHeader } from './profile.ts';

const fewestCells = 2;
const figures = /^[-+]?[\d.,/:\s-]+$/u;

/**
 * The rows of a sheet that look most like a header: those that name most columns of a contract, or else the first
 * row of words that is as wide as most. No column is matched and every cell is kept.
 */
export const surveyHeader: FindHeader = (rows) => {
  const found = byWords(rows) ?? byShape(rows);
  if (found === null) return { miss: nothingFound };
  const { first, last } = found;
  const unmapped = headerCells(rows.slice(first, last + 1)).map(({ position, header }) => ({
    position,
    header,
  }));
  return { match: { dataset: 'region', first, last, columns: [], unmapped, isSurvey: true } };
};

interface Place {
  readonly first: number;
  readonly last: number;
}

function byWords(rows: readonly (readonly string[])[]): Place | null {
  let best: (Place & { named: number }) | null = null;
  for (let first = 0; first < Math.min(rows.length, searchRows); first++) {
    if (rows[first]!.filter((cell) => cell.trim() !== '').length < fewestCells) continue;
    for (let depth = 1; depth <= Math.min(deepestHeader, rows.length - first); depth++) {
      const header = rows.slice(first, first + depth);
      const named = nearestDatasets(header)[0]?.named ?? 0;
      if (named >= fewestCells && named > (best?.named ?? 0))
        best = { first, last: first + depth - 1, named };
    }
  }
  return best;
}

function byShape(rows: readonly (readonly string[])[]): Place | null {
  const filled = rows.map((row) => row.filter((cell) => cell.trim() !== ''));
  const widest = Math.max(0, ...filled.map((row) => row.length));
  const first = filled.findIndex(
    (row) => row.length >= fewestCells && row.length * 2 > widest && row.every((cell) => !figures.test(cell)),
  );
  return first < 0 || first >= searchRows ? null : { first, last: first };
}
