import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
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

/** What was published under an id, whether the release is still there or not. Error: RELEASE_UNKNOWN. */
export async function readPublished(home: string, id: string): Promise<Published> {
  const text = await readFile(join(homePaths.published(home), `${id}.json`), 'utf8').catch(() => null);
  const published: Published | null = text === null ? null : JSON.parse(text);
  if (!published?.batches) throw new Fault('RELEASE_UNKNOWN', { release: id });
  return published;
}
