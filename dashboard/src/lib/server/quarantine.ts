import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileSize } from '../view/file-size.ts';
import type { Sink } from './multipart.ts';
import { Fault, intake } from './rooms.ts';

/** A file whose bytes wait below the home under a name of our own. */
export interface Quarantined {
  readonly path: string;
  /** What its sender calls it: told to people, never opened. */
  readonly name: string;
  readonly bytes: number;
}

/** A file that was too large to be kept. */
export interface TooLarge {
  readonly name: string;
  readonly fault: InstanceType<typeof Fault>;
}

/** What is said of a file too large to be kept. */
const oneFile = {
  place: '',
  unit: { zh: '一个文件', en: 'one file' },
  advice: { zh: '按月份或区县拆分后重新报送', en: 'split it by month or county and send it again' },
};
const longestName = 400;

/** Where the files of one upload wait until ingest has them; gone when disposed, whatever happened. */
export class Quarantine implements AsyncDisposable {
  readonly files: Quarantined[] = [];
  readonly refused: TooLarge[] = [];
  readonly #folder: string;
  #open: FileHandle | null = null;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(home: string): Promise<Quarantine> {
    const root = join(home, 'quarantine');
    await removeAbandoned(root);
    const folder = join(root, `${process.pid}-${randomUUID()}`);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return new Quarantine(folder);
  }

  /** Takes one file in. What is beyond its limit is read and thrown away, so that the files after it still arrive. */
  async take(filename: string): Promise<Sink> {
    const name = toldAs(filename);
    const limit = limitOf(name);
    const path = join(this.#folder, `${this.files.length + this.refused.length}.received`);
    const file = await open(path, 'wx', 0o600);
    this.#open = file;
    let bytes = 0;
    return {
      write: async (piece) => {
        bytes += piece.length;
        if (bytes <= limit) await file.writeFile(piece);
      },
      close: async () => {
        this.#open = null;
        await file.close();
        if (bytes <= limit) this.files.push({ path, name, bytes });
        else {
          await rm(path);
          const values = {
            file: name,
            found: fileSize(bytes, 'en'),
            limit: fileSize(limit, 'en'),
            what: extensionOf(name),
            ...oneFile,
          };
          this.refused.push({ name, fault: new Fault('FILE_TOO_LARGE', values) });
        }
      },
    };
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.#open?.close();
    await rm(this.#folder, { recursive: true, force: true });
  }
}

/** The path a browser gave, without what no line of text should hold. */
function toldAs(filename: string): string {
  return filename
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}]/gu, '')
    .slice(-longestName);
}

function limitOf(name: string): number {
  const { textBytes, workbookBytes } = intake.defaultLimits;
  return /\.(?:csv|tsv|txt|json|ndjson|jsonl)$/iu.test(name) ? textBytes : workbookBytes;
}

function extensionOf(name: string): string {
  return /\.(\w{1,8})$/u.exec(name)?.[1]?.toLowerCase() ?? '?';
}

/** What a server that died has left. Its folders begin with its process id. */
async function removeAbandoned(root: string): Promise<void> {
  for (const name of await readdir(root).catch(() => [])) {
    if (!isRunning(Number.parseInt(name, 10))) await rm(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
