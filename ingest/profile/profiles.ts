import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { lockHome } from '../../sql/sources/lock-home.ts';
import { Fault } from '../../sql/words/fault.ts';
import { systemReason } from '../../sql/words/reasons.ts';
import { syncFolder } from '../sync-folder.ts';
import type { Profile } from './profile.ts';
import { parseProfile } from './read-profile.ts';

function profilesFolder(home: string): string {
  return join(home, 'record', 'profiles');
}

/** Every profile of a home, by name. Errors as `parseProfile`, and PROFILE_TAKEN where two are for one header. */
export async function listProfiles(home: string): Promise<Profile[]> {
  const folder = profilesFolder(home);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.yaml')).sort();
  const found: Profile[] = [];
  for (const name of names) {
    const profile = await readProfile(join(folder, name));
    refuseTaken(profile, found);
    found.push(profile);
  }
  return found;
}

/** The profile in a YAML file. Errors: FILE_UNREADABLE, and those of `parseProfile`. */
export async function readProfile(file: string): Promise<Profile> {
  return parseProfile(await textOf(file), file);
}

/** The YAML text of a profile that is kept; null where there is none of that name. */
export async function profileText(home: string, name: string): Promise<string | null> {
  const known = (await listProfiles(home)).some((profile) => profile.name === name);
  return known ? textOf(join(profilesFolder(home), `${name}.yaml`)) : null;
}

/** Keeps the profile of a YAML file in a home. Errors: those of `readProfile`, PROFILE_TAKEN, HOME_BUSY. */
export async function addProfile(home: string, file: string): Promise<Profile> {
  return saveProfile(home, await textOf(file), file);
}

/**
 * Keeps a profile, given as its YAML text, in a home: from then on its header is read by it. The same text again
 * changes nothing. Errors: those of `parseProfile` under the name `file`, PROFILE_TAKEN, HOME_BUSY.
 */
export async function saveProfile(home: string, text: string, file = 'profile.yaml'): Promise<Profile> {
  const profile = parseProfile(text, file);
  await using _lock = await lockHome(home);
  const known = await listProfiles(home);
  if (known.some(({ sha256 }) => sha256 === profile.sha256)) return profile;
  refuseTaken(profile, known);
  const folder = profilesFolder(home);
  await mkdir(folder, { recursive: true });
  await using kept = await open(join(folder, `${profile.name}.yaml`), 'wx');
  await kept.writeFile(text);
  await kept.sync();
  await syncFolder(folder);
  return profile;
}

function refuseTaken(profile: Profile, known: readonly Profile[]): void {
  const sameName = known.find(({ name }) => name === profile.name);
  const sameHeader = known.find(({ fingerprint }) => fingerprint === profile.fingerprint);
  const other = sameName ?? sameHeader;
  if (other) throw new Fault('PROFILE_TAKEN', { profile: profile.name, other: other.name });
}

async function textOf(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new Fault('FILE_UNREADABLE', { file, reason: systemReason(error) });
  }
}
