import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Fault } from '../../sql/words/fault.ts';
import { because } from '../../sql/words/reasons.ts';
import { besides, homePaths } from '../home.ts';
import { nullOfFault, readManifest } from '../release.ts';

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

/**
 * What was published under an id, or the beginning of one alone, whether the release is still there or not.
 * Errors: RELEASE_UNKNOWN, RECORD_DAMAGED.
 */
export async function readPublished(home: string, start: string): Promise<Published> {
  const known = await publishedIds(home);
  const begun = known.filter((one) => one.startsWith(start));
  const id = known.find((one) => one === start) ?? (begun.length === 1 ? begun[0] : undefined);
  if (id === undefined) throw new Fault('RELEASE_UNKNOWN', { release: start });
  return readRecord(home, id);
}

/** The ids of all that was ever published: those with a record, and the releases that should have one. */
export async function publishedIds(home: string): Promise<string[]> {
  const files = await readdir(homePaths.published(home)).catch(() => []);
  const recorded = files.filter((name) => name.endsWith('.json')).map((name) => basename(name, '.json'));
  const releases = await readdir(homePaths.releases(home)).catch(() => []);
  const others = releases.filter((name) => !name.startsWith('.') && !recorded.includes(name));
  const given = await Promise.all(others.map((name) => wasGiven(homePaths.release(home, name))));
  return [...recorded, ...others.filter((_, i) => given[i])].sort();
}

/** Whether a folder is a release that was published; one that stands under another name is none. */
async function wasGiven(folder: string): Promise<boolean> {
  if (existsSync(join(folder, besides.aside))) return false;
  const manifest = await readManifest(folder).catch(nullOfFault);
  return manifest === null || manifest.id === basename(folder);
}

/** Error: RECORD_DAMAGED. */
export async function readRecord(home: string, id: string): Promise<Published> {
  const file = homePaths.record(home, id);
  const text = await readFile(file, 'utf8').catch(() => null);
  const record = text === null ? null : parsed(text);
  if (record?.id === id && Array.isArray(record.batches) && Array.isArray(record.values)) {
    return record as Published;
  }
  const reason = because(text === null ? 'file_gone' : 'file_changed');
  throw new Fault('RECORD_DAMAGED', { release: id, file, reason });
}

function parsed(text: string): Partial<Published> | null {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
