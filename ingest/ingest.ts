import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Engine, openEngine } from '../sql/engine/index.ts';
import { type Receipt, readReceipts } from '../sql/sources/batch.ts';
import { lockHome } from '../sql/sources/lock-home.ts';
import { Fault } from '../sql/words/fault.ts';
import { currentRegions } from './coverage/regions.ts';
import { notesOf } from './file-notes.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { commit, incomingFolder, recoverIncoming } from './incoming.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { FileOutcome, IngestProgress, IngestReport } from './outcome.ts';
import type { ParsedFile, ParseTask } from './parser/protocol.ts';
import { runParser } from './parser/run-parser.ts';
import { loadPseudonymKey, pseudonymKey } from './privacy/pseudonym-key.ts';
import { receiveSheet } from './receive-sheet.ts';
import { receivedBefore } from './received-before.ts';
import { type Kept, keep } from './vault.ts';

export interface IngestOptions {
  readonly onProgress?: (event: IngestProgress) => void;
  /** Instant of receipt, UTC; now where it is not given. */
  readonly receivedAt?: string;
  /** County, by code or name, and period of files that do not name theirs. */
  readonly region?: string;
  readonly period?: string;
  readonly limits?: Partial<Limits>;
}

interface KeptFile extends FoundFile {
  readonly index: number;
  readonly kept: Kept;
}

/**
 * Takes files, or all files below folders, into a home: every sheet that matches a contract becomes an immutable
 * batch. Same bytes are received once. A file that cannot be taken is refused by itself and changes nothing but
 * the vault. HOME_BUSY while another process writes to the home; FILE_UNREADABLE for a path that does not exist.
 */
export async function ingest(
  home: string,
  paths: readonly string[],
  options: IngestOptions = {},
): Promise<IngestReport> {
  const root = resolve(home);
  const found = await findFiles(paths);
  await using _lock = await lockHome(root);
  await recoverIncoming(root);
  const run = new Run(root, options, found.length);
  try {
    await run.keepAll(found);
    await run.parseAll();
    await run.receiveAll();
  } finally {
    await rm(incomingFolder(root), { recursive: true, force: true });
  }
  return { files: run.outcomes(found) };
}

class Run {
  readonly #home: string;
  readonly #options: IngestOptions;
  readonly #limits: Limits;
  readonly #total: number;
  readonly #outcomes = new Map<string, FileOutcome>();
  readonly #waiting: KeptFile[] = [];
  readonly #parsed: { file: KeptFile; parsed: ParsedFile }[] = [];
  readonly #done = { kept: 0, parsed: 0, finished: 0 };
  #receipts: Receipt[] = [];

  constructor(home: string, options: IngestOptions, total: number) {
    this.#home = home;
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#total = total;
  }

  outcomes(found: readonly FoundFile[]): FileOutcome[] {
    return found.flatMap(({ path }) => this.#outcomes.get(path) ?? []);
  }

  async keepAll(found: readonly FoundFile[]): Promise<void> {
    this.#receipts = await readReceipts(this.#home);
    const largest = Math.max(this.#limits.textBytes, this.#limits.workbookBytes);
    for (const [index, one] of found.entries()) {
      try {
        const kept = await keep(this.#home, one.path, one.file, largest);
        const before = receivedBefore(this.#receipts, { ...one, ...kept }, this.#options);
        if (before.length > 0) this.#finish(one, { status: 'already', receipts: before });
        else this.#waiting.push({ ...one, index, kept });
      } catch (error) {
        this.#refuse(one, error);
      }
      this.#tell('kept', one);
    }
  }

  async parseAll(): Promise<void> {
    if (this.#waiting.length === 0) return;
    const job = join(incomingFolder(this.#home), 'job');
    await mkdir(job, { recursive: true });
    const byIndex = new Map(this.#waiting.map((file) => [file.index, file]));
    const tasks: ParseTask[] = this.#waiting.map(({ index, file, kept }) => ({
      index,
      file,
      source: kept.path,
      target: join(job, String(index)),
    }));
    for await (const { task, result } of runParser(
      tasks,
      { sources: join(this.#home, 'vault'), job },
      this.#limits,
    )) {
      const file = byIndex.get(task.index)!;
      if ('parsed' in result) this.#parsed.push({ file, parsed: result.parsed });
      else if ('refused' in result) this.#refuse(file, new Fault(result.refused.code, result.refused.values));
      else this.#refuse(file, new Fault('PARSER_DIED', { file: file.file, reason: result.died }));
      this.#tell('parsed', file);
    }
  }

  /** Files that hold a region list go first, whatever their name: the others are checked against it. */
  async receiveAll(): Promise<void> {
    if (this.#parsed.length === 0) return;
    const holdsRegions = ({ parsed }: { parsed: ParsedFile }) =>
      parsed.sheets.some(({ match }) => match.dataset === 'region');
    const [first, rest] = [
      this.#parsed.filter(holdsRegions),
      this.#parsed.filter((one) => !holdsRegions(one)),
    ];
    const job = join(incomingFolder(this.#home), 'job');
    await using engine = await openEngine(':memory:', {
      folders: [this.#home],
      temporary: join(job, 'spill'),
    });
    await loadPseudonymKey(engine, await pseudonymKey(this.#home));
    for (const { file, parsed } of [...first, ...rest]) {
      try {
        this.#finish(file, await this.#receive(engine, file, parsed));
      } catch (error) {
        this.#refuse(file, error);
      }
      for (const { lines } of parsed.sheets) await rm(lines, { force: true });
    }
  }

  async #receive(engine: Engine, file: KeptFile, parsed: ParsedFile): Promise<Omit<FileOutcome, 'file'>> {
    const { receivedAt = new Date().toISOString(), region, period } = this.#options;
    const moves: { from: string; to: string }[] = [];
    const fresh: Receipt[] = [];
    const known: Receipt[] = [];
    const inOrder = parsed.sheets.toSorted(
      (a, b) => Number(b.match.dataset === 'region') - Number(a.match.dataset === 'region'),
    );
    for (const sheet of inOrder) {
      const sequence = (this.#receipts.at(-1)?.sequence ?? 0) + fresh.length + 1;
      const regions = await currentRegions(engine, this.#home, this.#receipts);
      const { receipt, from } = await receiveSheet(
        engine,
        this.#home,
        sheet,
        {
          file: file.file,
          sha256: file.kept.sha256,
          bytes: file.kept.bytes,
          parsed,
          receivedAt,
          sequence,
          ...(region === undefined ? {} : { region }),
          ...(period === undefined ? {} : { period }),
        },
        regions,
      );
      const before = this.#receipts.find(
        (own) => own.batch === receipt.batch && own.dataset === receipt.dataset,
      );
      if (before) known.push(before);
      else {
        fresh.push(receipt);
        moves.push({ from, to: join('batches', receipt.dataset, receipt.batch) });
      }
    }
    await commit(this.#home, moves);
    this.#receipts.push(...fresh);
    const notes = notesOf(parsed, fresh);
    return fresh.length === 0
      ? { status: 'already', receipts: known, notes }
      : { status: 'accepted', receipts: [...known, ...fresh], notes };
  }

  #finish(
    file: FoundFile,
    outcome: Omit<FileOutcome, 'file' | 'notes'> & { notes?: FileOutcome['notes'] },
  ): void {
    this.#outcomes.set(file.path, { file: file.path, notes: [], ...outcome });
    this.#tell('finished', file, outcome.status);
  }

  /** Only a condition of the catalogue refuses a file; anything else is a defect and stops the run. */
  #refuse(file: FoundFile, error: unknown): void {
    if (!(error instanceof Fault)) throw error;
    this.#finish(file, { status: 'refused', receipts: [], fault: error });
  }

  #tell(step: IngestProgress['step'], { file }: FoundFile, status?: FileOutcome['status']): void {
    const done = ++this.#done[step];
    this.#options.onProgress?.({ step, file, done, total: this.#total, ...(status ? { status } : {}) });
  }
}
