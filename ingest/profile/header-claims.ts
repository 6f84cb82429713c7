import { type DatasetName, datasetNamed } from '../../sql/sources/datasets/index.ts';
import { type HeaderCell, headerCells } from '../header/header-cells.ts';
import { meaningsOf } from '../header/vocabulary.ts';
import { inFieldWords } from './field-words.ts';

/** How a header word told its column: it is listed, its parts mean it, or it does in the field's own words. */
export type ToldBy = 'word' | 'parts' | 'translation';

/** A column of the contract that one column of the sheet, and no other as well, is named for. */
export interface HeaderClaim {
  readonly column: string;
  readonly position: number;
  readonly by: ToldBy;
  /** Whether the contract lists the word, or what it is in the field's own words. */
  readonly isListed: boolean;
}

const ranks: Readonly<Record<ToldBy, number>> = { word: 0, parts: 1, translation: 2 };

interface Rank extends HeaderClaim {
  readonly dataset: DatasetName;
  readonly rank: number;
}

/** What the words of a header say of one contract. Where two columns are named alike for one, neither is taken. */
export function headerClaims(
  dataset: DatasetName,
  header: readonly (readonly string[])[],
): readonly HeaderClaim[] {
  return settled(claimsOn(header).get(dataset) ?? []);
}

/** The columns of a contract that words of a header name, and the columns of the sheet that are named, taken or not. */
export function spokenOf(dataset: DatasetName, header: readonly (readonly string[])[]) {
  const claims = claimsOn(header).get(dataset) ?? [];
  return {
    columns: new Set(claims.map(({ column }) => column)),
    positions: new Set(claims.map(({ position }) => position)),
  };
}

/** The contracts whose columns a header names, the one with most first. */
export function nearestDatasets(
  header: readonly (readonly string[])[],
): { dataset: DatasetName; named: number }[] {
  return [...claimsOn(header)]
    .map(([dataset, claims]) => {
      const found = settled(claims);
      return { dataset, named: found.length, weight: weightOf(dataset, found) };
    })
    .filter(({ named }) => named > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ dataset, named }) => ({ dataset, named }));
}

/**
 * How much columns that are found say for a contract: those it requires more than others, which many contracts share,
 * and words it lists more than words that can be understood.
 */
export function weightOf(
  dataset: DatasetName,
  found: readonly Pick<HeaderClaim, 'column' | 'isListed'>[],
): number {
  const { columns } = datasetNamed(dataset);
  return found.reduce(
    (sum, { column, isListed }) => sum + (columns[column]!.nullable ? 1 : 3) * (isListed ? 2 : 1),
    0,
  );
}

function settled(claims: readonly Rank[]): HeaderClaim[] {
  const found: HeaderClaim[] = [];
  const disputed = new Set<string>();
  for (const { column, position, by, rank, isListed } of claims.toSorted((a, b) => a.rank - b.rank)) {
    const isTaken = found.some((own) => own.column === column || own.position === position);
    if (isTaken || disputed.has(column)) continue;
    const isShared = claims.some(
      (other) => other.column === column && other.rank === rank && other.position !== position,
    );
    if (isShared) disputed.add(column);
    else found.push({ column, position, by, isListed });
  }
  return found;
}

function claimsOn(header: readonly (readonly string[])[]): Map<DatasetName, Rank[]> {
  const translated = header.map((row) => row.map((word) => inFieldWords(word) ?? ''));
  const claims = [...claimsOf(headerCells(header), false), ...claimsOf(headerCells(translated), true)];
  return Map.groupBy(claims, ({ dataset }) => dataset);
}

function claimsOf(cells: readonly HeaderCell[], isTranslated: boolean): Rank[] {
  return cells.flatMap(({ position, words }) =>
    words.flatMap(([word, distance]) =>
      meaningsOf(word).map(({ dataset, column, strength }) => {
        const by: ToldBy = isTranslated ? 'translation' : strength > 0 ? 'word' : 'parts';
        const isListed = strength > 0;
        return { dataset, column, position, by, isListed, rank: ranks[by] * 1000 - strength * 10 + distance };
      }),
    ),
  );
}
