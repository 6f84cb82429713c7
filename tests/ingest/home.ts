import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { type IngestOptions, ingest, readRejects, readWarnings } from '../../ingest/index.ts';
import { openEngine, type Row } from '../../sql/engine/index.ts';
import { batchFolder, type Receipt, readReceipts } from '../../sql/sources/batch.ts';

const regions = `行政区划代码,行政区划名称
990100,安澜市
990101,青岚区
990102,云台区
990121,石渡县
`;

/** A home of its own with the region list of a city of three counties, gone when disposed. */
export async function freshHome(withRegions = true): Promise<TestHome> {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-ingest-'));
  const home = new TestHome(folder);
  if (withRegions) await home.takeOne('regions.csv', regions);
  return home;
}

export class TestHome implements AsyncDisposable {
  readonly folder: string;
  readonly path: string;
  #taken = 0;

  constructor(folder: string) {
    this.folder = folder;
    this.path = join(folder, 'home');
  }

  /** Ingests files given by name and content, in a folder of their own. */
  async take(files: Readonly<Record<string, string | Uint8Array>>, options: IngestOptions = {}) {
    const folder = join(this.folder, `sent-${++this.#taken}`);
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), content);
    }
    return ingest(this.path, [folder], options);
  }

  /** Ingests texts that come in one after the other, as a stream. */
  takeStream(name: string, pieces: readonly string[]) {
    async function* bytes() {
      for (const piece of pieces) yield Buffer.from(piece);
    }
    return ingest(this.path, [{ name, bytes: bytes() }]);
  }

  /** The receipt of the only sheet of the only file. */
  async takeOne(name: string, content: string | Uint8Array, options: IngestOptions = {}): Promise<Receipt> {
    const { files } = await this.take({ [name]: content }, options);
    const [outcome] = files;
    if (outcome?.fault) throw outcome.fault;
    if (outcome?.receipts.length !== 1) throw new Error(`${outcome?.receipts.length} receipts`);
    return outcome.receipts[0]!;
  }

  async rows<R = Row>(receipt: Receipt, file: 'rows' | 'accepted' | 'personal' | 'inherited'): Promise<R[]> {
    const folder = batchFolder(this.path, receipt.dataset, receipt.batch);
    const path = join(folder, `${file}.parquet`);
    if (!existsSync(path)) return [];
    await using engine = await openEngine(':memory:', { folders: [folder] });
    return await engine.rows<R>(`select * from read_parquet('${path}') order by row_number`);
  }

  receipts(): Promise<Receipt[]> {
    return readReceipts(this.path);
  }

  rejects(receipt: Receipt) {
    return readRejects(this.path, receipt.batch);
  }

  warnings(receipt: Receipt) {
    return readWarnings(this.path, receipt.batch);
  }

  /** Leaves files behind as a run that died would. */
  async strand(folder: string, files: Readonly<Record<string, string>>): Promise<void> {
    await mkdir(folder, { recursive: true });
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  }

  /** Every file of the home but the vault's, with its content. */
  async contents(): Promise<Record<string, string>> {
    const found: Record<string, string> = {};
    for (const entry of await readdir(this.path, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      const name = relative(this.path, path);
      if (entry.isFile() && !name.startsWith('vault'))
        found[name] = (await readFile(path)).toString('base64');
    }
    return found;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
