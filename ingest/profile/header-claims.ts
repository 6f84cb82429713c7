import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
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
}

const ranks: Readonly<Record<ToldBy, number>> = { word: 0, parts: 1, translation: 2 };

interface Rank extends HeaderClaim {
  readonly rank: number;
}

/** What the words of a header say of one contract. Where two columns are named alike for one, neither is taken. */
export function headerClaims(dataset: DatasetName, header: readonly (readonly string[])[]): HeaderClaim[] {
  const claims = [
    ...claimsOf(dataset, headerCells(header), false),
    ...claimsOf(dataset, headerCells(translated(header)), true),
  ].sort((a, b) => a.rank - b.rank);
  const found: HeaderClaim[] = [];
  const disputed = new Set<string>();
  for (const { column, position, by, rank } of claims) {
    const isTaken = found.some((own) => own.column === column || own.position === position);
    if (isTaken || disputed.has(column)) continue;
    if (claims.some((other) => other.column === column && other.rank === rank && other.position !== position))
      disputed.add(column);
    else found.push({ column, position, by });
  }
  return found;
}

/** The contract most of whose columns a header names, and those that come after it. */
export function nearestDatasets(
  header: readonly (readonly string[])[],
): { dataset: DatasetName; named: number }[] {
  return datasetNames
    .map((dataset) => {
      const claims = headerClaims(dataset, header);
      const { columns } = datasetNamed(dataset);
      const required = claims.filter(({ column }) => !columns[column]!.nullable).length;
      return { dataset, named: claims.length, required };
    })
    .filter(({ named }) => named > 0)
    .sort((a, b) => b.named - a.named || b.required - a.required)
    .map(({ dataset, named }) => ({ dataset, named }));
}

function translated(header: readonly (readonly string[])[]): string[][] {
  return header.map((row) => row.map((word) => inFieldWords(word) ?? ''));
}

function meaningsIn(dataset: DatasetName, word: string) {
  return meaningsOf(word).filter((meaning) => meaning.dataset === dataset);
}

function claimsOf(dataset: DatasetName, cells: readonly HeaderCell[], isTranslated: boolean): Rank[] {
  return cells.flatMap(({ position, words }) =>
    words.flatMap(([word, distance]) =>
      meaningsIn(dataset, word).map(({ column, strength }) => {
        const by: ToldBy = isTranslated ? 'translation' : strength > 0 ? 'word' : 'parts';
        return { column, position, by, rank: ranks[by] * 1000 - strength * 10 + distance };
      }),
    ),
  );
}
