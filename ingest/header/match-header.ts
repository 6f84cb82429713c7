import type { Column } from '../../sql/sources/column.ts';
import { type Dataset, isNeeded } from '../../sql/sources/dataset.ts';
import { type DatasetName, datasetNamed } from '../../sql/sources/datasets/index.ts';
import type { Label } from '../../sql/words/label.ts';
import type { Skip } from '../profile/profile.ts';
import { tellByValues } from './by-values.ts';
import { type HeaderCell, headerCells } from './header-cells.ts';
import { isHeaderRow } from './shown-header.ts';
import { unitShift } from './unit.ts';
import { meaningsOf } from './vocabulary.ts';

export interface MatchedColumn {
  readonly column: string;
  readonly header: string;
  /** Counted from 0. */
  readonly position: number;
  /** Further columns whose cells are joined to it, as a profile says. */
  readonly also?: readonly number[];
  /** What the header says of the unit, as a power of ten; null when it says nothing. */
  readonly shift: number | null;
  /** Whether no word of the header told the column, but its cells did. */
  readonly byValues?: true;
}

export interface HeaderMatch {
  readonly dataset: DatasetName;
  /** First and last row of the header among the rows given, counted from 0. */
  readonly first: number;
  readonly last: number;
  readonly columns: readonly MatchedColumn[];
  readonly unmapped: readonly { readonly position: number; readonly header: string }[];
  /** SHA-256 of the profile that names this header, and the rows it leaves out. */
  readonly profile?: string;
  readonly skip?: Skip;
  /** Whether no contract was looked for: every column is kept as it is. */
  readonly isSurvey?: true;
}

/** Every column of the sheet whose cells are kept, counted from 0: those with a place in the contract. */
export function positionsOf({ columns, unmapped, isSurvey }: HeaderMatch): number[] {
  if (isSurvey) return unmapped.map(({ position }) => position);
  return columns.flatMap(({ position, also = [] }) => [position, ...also]);
}

/** The closest thing to a header that was seen: enough to tell a clerk what is missing. */
export interface NearMiss {
  readonly nearest: DatasetName | null;
  readonly missing: readonly Label[];
  /** Header words of the nearest row; where no row comes near, of the first that could be a header. */
  readonly found: readonly string[];
  /** Whether that row is a header and no row of data. */
  readonly isHeader: boolean;
  readonly matched: number;
}

/** Of a sheet in which nothing stands that could be a header. */
export const nothingFound: NearMiss = { nearest: null, missing: [], found: [], isHeader: false, matched: 0 };

export type HeaderResult = { readonly match: HeaderMatch } | { readonly miss: NearMiss };

/** A header is looked for in so many rows. */
export const searchRows = 20;
const deepest = 3;

interface Candidate extends HeaderMatch {
  readonly score: number;
  /** Names of required columns. */
  readonly missing: readonly string[];
  readonly cells: readonly HeaderCell[];
}

/** Looks for the contract whose required columns all stand in one header of one to three rows near the top. */
export function matchHeader(rows: readonly (readonly string[])[]): HeaderResult {
  let best: Candidate | null = null;
  let nearest: Candidate | null = null;
  for (let first = 0; first < Math.min(rows.length, searchRows); first++) {
    if (best && first > best.last + 1) break;
    for (let depth = 1; depth <= Math.min(deepest, rows.length - first); depth++) {
      const cells = headerCells(rows.slice(first, first + depth));
      if (cells.length < 2) continue;
      const candidates = [...claimsOn(cells)].map(([name, claims]) =>
        weigh(name, cells, claims, first, first + depth - 1),
      );
      const most = Math.max(...candidates.map(({ columns }) => columns.length));
      for (const candidate of candidates) {
        if (better(candidate, nearest)) nearest = candidate;
        if (holds(candidate, most) && better(candidate, best)) best = candidate;
      }
    }
  }
  best ??= nearest === null ? null : withColumnsByValues(nearest, rows);
  if (best) {
    const { dataset, first, last, columns, unmapped } = best;
    return { match: { dataset, first, last, columns, unmapped } };
  }
  const seen = nearest !== null && nearest.columns.length >= 2;
  const { cells, last } = seen ? nearest! : firstCells(rows);
  return {
    miss: {
      nearest: seen ? nearest!.dataset : null,
      missing: seen ? labelsOf(nearest!) : [],
      found: cells.map((cell) => cell.header),
      isHeader: isHeaderRow(cells, rows.slice(last + 1)),
      matched: nearest?.columns.length ?? 0,
    },
  };
}

/** The cells of the first row of two columns or more. */
function firstCells(rows: readonly (readonly string[])[]): Pick<Candidate, 'cells' | 'last'> {
  const found = rows.slice(0, searchRows).map((row, last) => ({ cells: headerCells([row]), last }));
  return found.find(({ cells }) => cells.length >= 2) ?? { cells: [], last: 0 };
}

function weigh(
  name: DatasetName,
  cells: readonly HeaderCell[],
  claims: readonly Claim[],
  first: number,
  last: number,
): Candidate {
  const contract = datasetNamed(name);
  const taken = new Map<string, MatchedColumn>();
  const used = new Set<number>();
  let score = 0;
  for (const { cell, column, weight } of claims) {
    if (taken.has(column) || used.has(cell.position)) continue;
    used.add(cell.position);
    const { header, position } = cell;
    taken.set(column, {
      column,
      header,
      position,
      shift: unitShift(kindOf(contract, column), unitPhrase(header)),
    });
    score += weight;
  }
  return {
    dataset: name,
    first,
    last,
    score,
    cells,
    columns: [...taken.values()].sort((a, b) => a.position - b.position),
    unmapped: cells
      .filter((cell) => !used.has(cell.position))
      .map(({ position, header }) => ({ position, header })),
    missing: Object.keys(contract.columns).filter(
      (column) => !taken.has(column) && isNeeded(contract, column, (name) => taken.has(name)),
    ),
  };
}

function labelsOf({ dataset, missing }: Candidate): Label[] {
  return missing.map((column) => datasetNamed(dataset).columns[column]!.label);
}

/** The candidate made whole by what stands in the cells below its header; null where they do not tell. */
function withColumnsByValues(candidate: Candidate, rows: readonly (readonly string[])[]): Candidate | null {
  const { dataset, missing, unmapped, columns, last } = candidate;
  const contract = datasetNamed(dataset);
  const wanted = missing.map((name) => [name, contract.columns[name]!] as const);
  const told = tellByValues(wanted, unmapped, rows.slice(last + 1));
  if (told === null) return null;
  const added = unmapped.flatMap(({ position, header }) => {
    const column = told.get(position);
    return column === undefined ? [] : [{ column, header, position, shift: null, byValues: true as const }];
  });
  const whole: Candidate = {
    ...candidate,
    missing: [],
    columns: [...columns, ...added].sort((a, b) => a.position - b.position),
    unmapped: unmapped.filter(({ position }) => !told.has(position)),
  };
  return holds(whole, whole.columns.length) ? whole : null;
}

/** A cell and a column it may stand for. */
interface Claim {
  readonly cell: HeaderCell;
  readonly column: string;
  readonly weight: number;
}

/** What the cells may stand for, the strongest claim first, in every dataset that knows one of their words. */
function claimsOn(cells: readonly HeaderCell[]): Map<DatasetName, Claim[]> {
  const claims = new Map<DatasetName, Claim[]>();
  for (const cell of cells) {
    for (const [word, distance] of cell.words) {
      for (const { dataset, column, strength } of meaningsOf(word)) {
        const own = claims.get(dataset) ?? [];
        claims.set(dataset, own);
        own.push({ cell, column, weight: strength * 10 - distance });
      }
    }
  }
  for (const own of claims.values())
    own.sort((a, b) => b.weight - a.weight || a.cell.position - b.cell.position);
  return claims;
}

function kindOf(contract: Dataset, column: string): Column['kind'] {
  return contract.columns[column]!.kind;
}

/** Units stand in brackets or at the end of the word; the rest of the word must not be taken for one. */
export function unitPhrase(header: string): string {
  const inBrackets =
    header
      .normalize('NFKC')
      .match(/[([【][^)\]】]*[)\]】]/gu)
      ?.map((found) => found.slice(1, -1)) ?? [];
  const atEnd = header
    .normalize('NFKC')
    .match(/(?:亿元|[十百千]?万元|[百千]?元|万平方米|平方米|平米|m2|万人)$/u)?.[0];
  return inBrackets.find((phrase) => phrase !== '') ?? atEnd ?? '';
}

/**
 * Whether a header is this contract's: all it needs is there, and enough to tell. A short contract among many
 * columns of other things is believed when all of it is there, of the city's own list all that is required, and no
 * other contract knows more of the words.
 */
function holds({ dataset, missing, columns, cells }: Candidate, most: number): boolean {
  if (missing.length > 0 || columns.length < 2) return false;
  const contract = datasetNamed(dataset);
  const says = columns.some(
    ({ column }) => !contract.key.includes(column) && kindOf(contract, column) !== 'personal',
  );
  const all = Object.values(contract.columns).filter(
    ({ nullable }) => contract.replaces !== 'all' || !nullable,
  );
  const whole = columns.length >= all.length && columns.length === most;
  return says && (whole || columns.length >= 4 || columns.length * 2 >= cells.length);
}

function better(candidate: Candidate, than: Candidate | null): boolean {
  if (than === null) return candidate.columns.length > 0;
  const more = candidate.columns.length - than.columns.length;
  if (more !== 0) return more > 0;
  if (candidate.missing.length !== than.missing.length) return candidate.missing.length < than.missing.length;
  return candidate.score > than.score;
}
