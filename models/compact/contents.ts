import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { batchFiles, type Receipt } from '../../sql/sources/batch.ts';
import { publicColumns } from '../../sql/sources/dataset.ts';
import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import { damageOf, type FileDigest } from '../../sql/sources/file-digest.ts';
import { sourceType } from '../../sql/sources/in-force.ts';
import { unsealed } from '../../sql/sources/sealed.ts';
import { homePaths } from '../home.ts';

/** The files of a batch whose rows are copied. */
export const copiedFiles = [batchFiles.accepted, batchFiles.rejected] as const;

/** `contents.json`, sealed: which rows a folder of `compact/` holds in few large files. */
export interface Contents {
  readonly dataset: DatasetName;
  /** Columns and types of the contract by which it was written. */
  readonly columns: readonly string[];
  /** Of each batch, the SHA-256 of the files its rows were copied from. */
  readonly batches: Readonly<Record<string, readonly string[]>>;
  readonly files: Readonly<Record<string, FileDigest>>;
}

export interface Compact extends Contents {
  /** Below `compact`. */
  readonly name: string;
  readonly folder: string;
}

export const contentsFile = 'contents.json';

export function columnsNow(dataset: DatasetName): string[] {
  const contract = datasetNamed(dataset);
  return publicColumns(contract).map((column) => `${column} ${sourceType(contract, column)}`);
}

/** The SHA-256 of those files of a batch whose rows are copied. */
export function copiedOf({ files }: Pick<Receipt, 'files'>): string[] {
  return copiedFiles.flatMap((name) => files[name]?.sha256 ?? []);
}

/** Whether the rows of a batch are in one of them, copied from the very files its receipt names. */
export function holds({ dataset, batches }: Contents, receipt: Receipt): boolean {
  return dataset === receipt.dataset && batches[receipt.batch]?.join() === copiedOf(receipt).join();
}

/** What is wrong or out of date is left aside: whoever reads falls back on the batches. Largest first, and no batch twice. */
export async function soundCompacts(home: string): Promise<Compact[]> {
  const sound: Compact[] = [];
  const held = new Set<string>();
  const found = (await Promise.all(datasetNames.map((dataset) => readCompacts(home, dataset)))).flat();
  for (const compact of found.sort((a, b) => sizeOf(b) - sizeOf(a) || (a.name < b.name ? -1 : 1))) {
    const own = Object.keys(compact.batches).map((batch) => `${compact.dataset} ${batch}`);
    if (own.some((batch) => held.has(batch)) || !(await isSound(compact))) continue;
    for (const batch of own) held.add(batch);
    sound.push(compact);
  }
  return sound;
}

/** The named ones, by their contents alone: the caller has compared their bytes. */
export async function namedCompacts(home: string, names: readonly string[]): Promise<Compact[]> {
  const found = await Promise.all(names.map((name) => readCompact(home, name)));
  return found.filter((compact) => compact !== null);
}

export const namesOf = (compacts: readonly Compact[]) => compacts.map(({ name }) => name);

export const sizeOf = ({ batches }: Contents) => Object.keys(batches).length;

async function readCompacts(home: string, dataset: DatasetName): Promise<Compact[]> {
  const names = await readdir(join(homePaths.compact(home), dataset)).catch(() => []);
  return namedCompacts(
    home,
    names.filter((name) => !name.startsWith('.')).map((name) => `${dataset}/${name}`),
  );
}

async function readCompact(home: string, name: string): Promise<Compact | null> {
  const folder = join(homePaths.compact(home), name);
  const text = await readFile(join(folder, contentsFile), 'utf8').catch(() => null);
  const contents = text === null ? null : unsealed<Contents>(text);
  return contents === null || !name.startsWith(`${contents.dataset}/`) ? null : { ...contents, name, folder };
}

async function isSound({ folder, dataset, columns, files }: Compact): Promise<boolean> {
  if (columns.join() !== columnsNow(dataset).join()) return false;
  for (const [name, digest] of Object.entries(files)) {
    if ((await damageOf(join(folder, name), digest)) !== null) return false;
  }
  return true;
}
