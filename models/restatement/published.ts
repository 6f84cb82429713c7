import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault } from '../../sql/words/fault.ts';
import { homePaths } from '../home.ts';

/** One headline as it was published. */
export interface PublishedValue {
  readonly indicator: string;
  readonly version: number;
  readonly region: string;
  /** First day of the first and of the last month. */
  readonly from: string;
  readonly to: string;
  /** In the indicator's unit; null where nothing was reported. */
  readonly numerator: number | null;
  /** Of a rate its exposure, in whole parts as it is added up. */
  readonly denominator: number | null;
}

/** `record/published/<id>.json`: what a release said, kept for ever. */
export interface Published {
  readonly id: string;
  readonly asOf: string;
  readonly fingerprint: string;
  readonly builtAt: string;
  readonly batches: readonly string[];
  /** Order of receipt of the last batch the home held then. */
  readonly lastReceived: number;
  readonly values: readonly PublishedValue[];
}

/** What was published under an id, or the beginning of one alone, whether the release is still there or not. Error: RELEASE_UNKNOWN. */
export async function readPublished(home: string, start: string): Promise<Published> {
  const folder = homePaths.published(home);
  const ids = (await readdir(folder).catch(() => [])).map((name) => basename(name, '.json'));
  const begun = ids.filter((one) => one.startsWith(start));
  const id = ids.find((one) => one === start) ?? (begun.length === 1 ? begun[0] : undefined);
  const published: Published | null =
    id === undefined ? null : JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8'));
  if (!published?.batches) throw new Fault('RELEASE_UNKNOWN', { release: start });
  return published;
}
