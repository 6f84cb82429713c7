import { models } from '../../sql/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { codeOf } from '../graph/model-code.ts';
import { homePaths } from '../home.ts';
import type { Manifest } from '../manifest.ts';
import { recordPublished } from '../publish.ts';
import { nullOfFault, readManifest } from '../release.ts';
import { requireSound } from '../sound.ts';
import { publishedIds, readRecord } from './published.ts';

/** What is wrong with the records of all that was published: RECORD_DAMAGED of each that is missing or torn. */
export async function damagedRecords(home: string): Promise<Fault[]> {
  const looked = (await publishedIds(home)).map((id) => damageOfRecord(home, id));
  return (await Promise.all(looked)).filter((fault) => fault !== null);
}

/** Makes every missing or torn record again that can be; see `canRecordAgain`. */
export async function recordAllAgain(home: string): Promise<void> {
  for (const { values } of await damagedRecords(home)) {
    const id = String(values.release);
    if (await canRecordAgain(home, id)) await recordPublished(home, homePaths.release(home, id));
  }
}

/** Whether a release that was published has no whole record. */
export async function isUnrecorded(home: string, id: string): Promise<boolean> {
  return (await publishedIds(home)).includes(id) && (await damageOfRecord(home, id)) !== null;
}

/** Only a sound release of the models of today says now what it said when it was published. */
export async function canRecordAgain(home: string, id: string): Promise<boolean> {
  const folder = homePaths.release(home, id);
  const manifest = await soundManifest(folder).catch(nullOfFault);
  return manifest?.id === id && models.every((model) => manifest.tables[model.name]?.code === codeOf(model));
}

async function soundManifest(folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  await requireSound(folder, manifest);
  return manifest;
}

async function damageOfRecord(home: string, id: string): Promise<Fault | null> {
  try {
    await readRecord(home, id);
    return null;
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}
