import { readEntries } from '../record/ledger.ts';
import type { PointsGiven } from './assessment.ts';

/** A person's points for a goal of a place, as the ledger keeps them. */
export interface PointsEntry extends Omit<PointsGiven, 'by' | 'at'> {
  readonly year: number;
  readonly goal: string;
  readonly region: string;
}

/** The points that stand for a place, by goal: the last given, the earlier ones stay in the ledger. */
export async function pointsGiven(
  home: string,
  { year, region }: Pick<PointsEntry, 'year' | 'region'>,
): Promise<Map<string, PointsGiven>> {
  const entries = await readEntries<PointsEntry>(home, 'points');
  return new Map(
    entries
      .filter((entry) => entry.year === year && entry.region === region)
      .map(({ goal, points, why, by, at, evidence }) => [goal, { points, why, by, at, evidence }]),
  );
}
