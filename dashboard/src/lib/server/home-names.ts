import type { Label } from '../../../charts/answer.ts';
import type { Names } from '../view/batches.ts';
import { isFault } from './fault.ts';
import { intake, models, type Release } from './rooms.ts';

/** The release in force, or null where nothing has been published: what was received can be looked at all the same. */
export async function releaseIfAny(locals: App.Locals): Promise<Release | null> {
  try {
    return await locals.release();
  } catch (thrown) {
    if (isFault(thrown) && thrown.code === 'RELEASE_MISSING') return null;
    throw thrown;
  }
}

export interface County {
  readonly code: string;
  readonly label: Label;
}

/** The counties a release knows, in the order of their codes. */
export async function countiesOf(release: Release | null): Promise<County[]> {
  if (release === null) return [];
  return (await models.placesOf(release)).filter(({ isCity }) => !isCity);
}

export function namesOf(counties: readonly County[]): Names {
  const labels = new Map(counties.map(({ code, label }) => [code, label]));
  return {
    datasetOf: ({ dataset }) => intake.datasetNamed(dataset).title,
    regionOf: (code) => labels.get(code) ?? { zh: code, en: code },
  };
}
