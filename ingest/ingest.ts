import { mkdir, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Receipt, readReceipts } from '../sql/sources/batch.ts';
import { lockHome } from '../sql/sources/lock-home.ts';
import { readWithdrawals, type Withdrawal } from '../sql/sources/withdrawals.ts';
import { Fault } from '../sql/words/fault.ts';
import { againNotes } from './again-notes.ts';
import { type FoundFile, findFiles } from './find-files.ts';
import { incomingFolder, recoverIncoming } from './incoming.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { FileOutcome, IngestProgress, IngestReport } from './outcome.ts';
import type { ParseTask } from './parser/protocol.ts';
import { runParser } from './parser/run-parser.ts';
import { type FileResult, type ParsedOne, receiveFiles } from './receive-files.ts';
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

type KeptFile = FoundFile & { readonly kept: Kept };

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
    const waiting = await run.keepAll(found);
    await run.receiveAll(await run.parseAll(waiting));
  } finally {
    await rm(incomingFolder(root), { recursive: true, force: true });
  }
  return { files: found.flatMap(({ path }) => run.outcomes.get(path) ?? []) };
}

class Run {
  readonly outcomes = new Map<string, FileOutcome>();
  readonly #home: string;
  readonly #options: IngestOptions;
  readonly #limits: Limits;
  readonly #total: number;
  readonly #done = { kept: 0, parsed: 0, finished: 0 };
  #receipts: Receipt[] = [];
  #withdrawals: readonly Withdrawal[] = [];

  constructor(home: string, options: IngestOptions, total: number) {
    this.#home = home;
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#total = total;
  }

  /** Puts all bytes into the vault; returns the files that must be read. */
  async keepAll(found: readonly FoundFile[]): Promise<KeptFile[]> {
    this.#receipts = await readReceipts(this.#home);
    this.#withdrawals = await readWithdrawals(this.#home);
    const largest = Math.max(this.#limits.textBytes, this.#limits.workbookBytes);
    const waiting: KeptFile[] = [];
    for (const one of found) {
      try {
        const kept = await keep(this.#home, one.path, one.file, largest);
        const before = receivedBefore(this.#receipts, { ...one, ...kept }, this.#options);
        if (before.length > 0) {
          const notes = againNotes(before, this.#receipts, this.#withdrawals);
          this.#finish(one, { status: 'already', receipts: before, notes });
        } else waiting.push({ ...one, kept });
      } catch (error) {
        if (!(error instanceof Fault)) throw error;
        this.#refuse(one, error);
      }
      this.#tell('kept', one);
    }
    return waiting;
  }

  async parseAll(waiting: readonly KeptFile[]): Promise<ParsedOne[]> {
    const job = join(incomingFolder(this.#home), 'job');
    await mkdir(job, { recursive: true });
    const tasks: ParseTask[] = waiting.map(({ file, kept }, index) => ({
      index,
      file,
      source: kept.path,
      target: join(job, String(index)),
    }));
    const parsed: (ParsedOne & { readonly index: number })[] = [];
    await runParser(tasks, { sources: join(this.#home, 'vault'), job }, this.#limits, ({ index }, result) => {
      const file = waiting[index]!;
      if ('parsed' in result) parsed.push({ index, file, parsed: result.parsed });
      else if ('refused' in result) this.#refuse(file, new Fault(result.refused.code, result.refused.values));
      else this.#refuse(file, new Fault('PARSER_DIED', { file: file.file, reason: result.died }));
      this.#tell('parsed', file);
    });
    return parsed.sort((a, b) => a.index - b.index);
  }

  async receiveAll(parsed: readonly ParsedOne[]): Promise<void> {
    if (parsed.length === 0) return;
    const { receivedAt = new Date().toISOString(), region, period } = this.#options;
    await receiveFiles(parsed, {
      home: this.#home,
      receivedAt,
      receipts: this.#receipts,
      withdrawals: this.#withdrawals,
      tell: (file, result) => this.#finish(file, result),
      ...(region === undefined ? {} : { region }),
      ...(period === undefined ? {} : { period }),
    });
  }

  #refuse(file: FoundFile, fault: Fault): void {
    this.#finish(file, { status: 'refused', receipts: [], fault, notes: [] });
  }

  #finish(file: FoundFile, result: FileResult): void {
    this.outcomes.set(file.path, { file: file.path, ...result });
    this.#tell('finished', file, result.status);
  }

  #tell(step: IngestProgress['step'], { file }: FoundFile, status?: FileOutcome['status']): void {
    const done = ++this.#done[step];
    this.#options.onProgress?.({ step, file, done, total: this.#total, ...(status ? { status } : {}) });
  }
}
