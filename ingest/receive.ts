import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Receipt, readReceipts } from '../sql/sources/batch.ts';
import { type DatasetName, datasetNamed } from '../sql/sources/datasets/index.ts';
import { switchedOff } from '../sql/sources/settings.ts';
import { readWithdrawals, standingReceipts, type Withdrawal } from '../sql/sources/withdrawals.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Label } from '../sql/words/label.ts';
import { againNotes } from './again-notes.ts';
import { bytesOf } from './bytes-of.ts';
import { saidPeriod } from './coverage/said-options.ts';
import { byName, type FoundFile } from './find-files.ts';
import { incomingFolder } from './incoming.ts';
import { keysElsewhere } from './keys-elsewhere.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { FileOutcome, IngestProgress, IngestReport } from './outcome.ts';
import type { LinesPart, ParsedFile, ParseTask } from './parser/protocol.ts';
import {
  type ParseResult,
  type ParserRooms,
  programFor,
  runParser,
  type StartedParser,
  startParser,
} from './parser/run-parser.ts';
import { passedOver } from './passed-over.ts';
import type { Profile } from './profile/profile.ts';
import { listProfiles } from './profile/profiles.ts';
import { type FileResult, openLane, type ParsedOne, receiveFiles } from './receive-files.ts';
import { receivedBefore } from './received-before.ts';
import { replacedMonths, replacedWords } from './replaced-months.ts';
import { sameCallNotes } from './same-call-notes.ts';
import { LinesAhead } from './validate/lines-ahead.ts';
import { type Kept, keep, makeVault } from './vault.ts';

export interface IngestOptions {
  readonly onProgress?: (event: IngestProgress) => void;
  /** Instant of receipt, UTC; now where it is not given. */
  readonly receivedAt?: string;
  /** County, by code or name, and period of files that do not name theirs. One that is not known is QUESTION_INVALID. */
  readonly region?: string;
  readonly period?: string;
  readonly limits?: Partial<Limits>;
  /** A profile that is tried before those of the home. */
  readonly profile?: Profile;
}

/** Where a run reads what was received before, and where it puts what it makes: the same home, or a folder shaped like one. */
export interface Place {
  readonly home: string;
  readonly into: string;
}

type KeptFile = FoundFile & { readonly kept: Kept };

/** Takes files into a locked home; `fresh` are the batches that were made, in order of receipt. Error: QUESTION_INVALID. */
export async function receive(
  place: Place,
  found: readonly FoundFile[],
  given: IngestOptions,
): Promise<IngestReport & { before: readonly Receipt[]; fresh: readonly Receipt[] }> {
  const { period } = given;
  const options = period === undefined ? given : { ...given, period: saidPeriod(period) };
  const before = await readReceipts(place.home);
  const receipts = [...before];
  const { profile } = options;
  const saved = await listProfiles(place.home);
  const withdrawals = await readWithdrawals(place.home);
  await using ahead = new LinesAhead(() => openLane(place.home));
  const run = new Run(place, options, found.length, {
    ahead,
    receipts,
    withdrawals,
    off: await switchedOff(place.home),
    profiles: profile ? [...saved.filter((one) => one.fingerprint !== profile.fingerprint), profile] : saved,
  });
  await run.takeIn(found);
  await run.takeIn([...run.members.values()].flat());
  await run.receiveAll(run.inOrder(found).flatMap(({ path }) => run.parsed.get(path) ?? []));
  run.refuseWhereAllSkipped();
  const files = run.inOrder(found).flatMap(({ path }) => run.outcomes.get(path) ?? []);
  const fresh = receipts.slice(before.length);
  const standing = standingReceipts(receipts, withdrawals);
  const replaced = await replacedMonths(place, fresh, standing);
  const came = files.flatMap((file) => file.receipts);
  const notes = fresh.length === 0 ? new Map() : sameCallNotes(came, replaced, standing);
  const elsewhere = await keysElsewhere(place, fresh, standing);
  const told = files.map((file) => withNotes(withNotes(withReplaced(file, replaced), notes), elsewhere));
  return { files: told, before, fresh };
}

function withNotes(file: FileOutcome, notes: ReadonlyMap<string, readonly Label[]>): FileOutcome {
  const own = file.receipts.flatMap(({ batch }) => notes.get(batch) ?? []);
  return own.length === 0 ? file : { ...file, notes: [...file.notes, ...own] };
}

const namedMonths = 12;

function withReplaced(file: FileOutcome, replaced: Awaited<ReturnType<typeof replacedMonths>>): FileOutcome {
  const months = file.receipts.flatMap((receipt) =>
    (replaced.get(receipt) ?? []).map((one) => ({ batch: receipt.batch, ...one })),
  );
  if (file.status === 'already' || months.length === 0) return file;
  return { ...file, notes: [...file.notes, ...replacedWords(months, namedMonths)], replaced: months };
}

interface Known {
  readonly ahead: LinesAhead;
  /** Grows as files are taken. */
  readonly receipts: Receipt[];
  readonly withdrawals: readonly Withdrawal[];
  /** Lines of work that are turned off. */
  readonly off: readonly DatasetName[];
  readonly profiles: readonly Profile[];
}

class Run {
  readonly outcomes = new Map<string, FileOutcome>();
  readonly parsed = new Map<string, ParsedOne>();
  /** What was found inside an archive, by the path of the archive. */
  readonly members = new Map<string, readonly FoundFile[]>();
  readonly #place: Place;
  readonly #options: IngestOptions;
  readonly #limits: Limits;
  readonly #done = { kept: 0, parsed: 0, finished: 0 };
  #total: number;
  #tasks = 0;
  readonly #receipts: Receipt[];
  readonly #withdrawals: readonly Withdrawal[];
  readonly #off: readonly DatasetName[];
  readonly #profiles: readonly Profile[];
  readonly #ahead: LinesAhead;
  /** SHA-256 of the files of each archive, by that of the archive. */
  readonly #inArchive = new Map<string, Set<string>>();
  readonly #skipped: { readonly file: FoundFile; readonly refused: FileResult }[] = [];

  constructor(
    place: Place,
    options: IngestOptions,
    total: number,
    { receipts, withdrawals, off, profiles, ahead }: Known,
  ) {
    this.#place = place;
    this.#options = options;
    this.#limits = { ...defaultLimits, ...options.limits };
    this.#total = total;
    this.#receipts = receipts;
    this.#withdrawals = withdrawals;
    this.#off = off;
    this.#profiles = profiles;
    this.#ahead = ahead;
  }

  /** The files with those of an archive in its place. */
  inOrder(found: readonly FoundFile[]): readonly FoundFile[] {
    return found.flatMap((one) => this.members.get(one.path) ?? [one]);
  }

  /** Puts all bytes into the vault and parses what must be read; the parser starts while the bytes are kept. */
  async takeIn(found: readonly FoundFile[]): Promise<void> {
    if (found.length === 0) return;
    await mkdir(this.#job, { recursive: true });
    await makeVault(this.#place.into);
    await using started = startParser(this.#rooms('plain'), this.#limits);
    const waiting = await this.#keepAll(found);
    const { plain = [], parquet = [] } = Object.groupBy(waiting, ({ kept }) => programFor(kept));
    await this.#parse(plain, 'plain', started);
    await this.#parse(parquet, 'parquet', null);
  }

  get #job(): string {
    return join(incomingFolder(this.#place.home), 'job');
  }

  #rooms(program: ParserRooms['program']): ParserRooms {
    return { sources: join(this.#place.into, 'vault'), job: this.#job, program };
  }

  /** Returns the files that must be read. */
  async #keepAll(found: readonly FoundFile[]): Promise<KeptFile[]> {
    const largest = Math.max(this.#limits.textBytes, this.#limits.workbookBytes);
    const waiting: KeptFile[] = [];
    for (const one of found) {
      try {
        const kept = await keep(this.#place.into, one, largest);
        this.#noteMember(one, kept);
        const before = this.#options.profile
          ? []
          : receivedBefore(this.#receipts, { ...one, ...kept }, this.#options, this.#profiles);
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

  #noteMember({ archive }: FoundFile, { sha256 }: Kept): void {
    if (archive === undefined) return;
    const members = this.#inArchive.get(archive) ?? new Set();
    this.#inArchive.set(archive, members.add(sha256));
  }

  async #parse(
    files: readonly KeptFile[],
    program: ParserRooms['program'],
    started: StartedParser | null,
  ): Promise<void> {
    if (files.length === 0) return;
    const first = this.#tasks;
    this.#tasks += files.length;
    const tasks = files.map(({ file, kept, archive }, i) => {
      const index = first + i;
      return {
        index,
        file,
        source: kept.path,
        target: join(this.#job, String(index)),
        isMember: archive !== undefined,
      };
    });
    const manner = { limits: this.#limits, profiles: this.#profiles };
    // Several files keep both cores busy as they are.
    const ahead = this.#total === 1 ? this.#ahead : null;
    const onPart = ahead && ((task: ParseTask, part: LinesPart) => ahead.take(`${task.target}-1`, part));
    await runParser(
      tasks,
      this.#rooms(program),
      manner,
      (task, result) => this.#take(files[task.index - first]!, task, result),
      { started, onPart },
    );
  }

  #take(file: KeptFile, { target }: ParseTask, result: ParseResult): void {
    switch (result.kind) {
      case 'parsed':
        this.#parsedAs(file, result.file);
        break;
      case 'unpacked':
        this.members.set(
          file.path,
          result.members
            .toSorted((a, b) => byName(a.name, b.name))
            .map(({ number, name }) => memberOf(file, name, `${target}-${number}`)),
        );
        this.#total += result.members.length - 1;
        break;
      case 'refused':
        this.#refuse(file, new Fault(result.refusal.code, result.refusal.values), file.kept.sha256);
        break;
      case 'died':
        this.#refuse(file, new Fault('PARSER_DIED', { file: file.file, reason: result.reason }));
    }
    this.#tell('parsed', file);
  }

  #parsedAs(file: KeptFile, parsed: ParsedFile): void {
    const dataset = parsed.sheets.map(({ match }) => match.dataset).find((name) => this.#off.includes(name));
    if (dataset === undefined) this.parsed.set(file.path, { file, parsed });
    else
      this.#refuse(
        file,
        new Fault('LINE_OFF', { file: file.file, dataset, title: datasetNamed(dataset).title }),
      );
  }

  async receiveAll(parsed: readonly ParsedOne[]): Promise<void> {
    if (parsed.length === 0) return;
    const { receivedAt = new Date().toISOString(), region, period } = this.#options;
    const before = [...this.#receipts];
    const known = [...this.#inArchive].map(([archive, members]) => {
      const again = before.filter((own) => own.archive !== archive && members.has(own.sha256));
      return [archive, again] as const;
    });
    await receiveFiles(parsed, {
      place: this.#place,
      receivedAt,
      ahead: this.#ahead,
      broughtAgain: new Map(known),
      receipts: this.#receipts,
      withdrawals: this.#withdrawals,
      tell: (file, result) => this.#finish(file, result),
      ...(region === undefined ? {} : { region }),
      ...(period === undefined ? {} : { period }),
    });
  }

  /** Where every file was skipped there was nothing to read, and each is refused. */
  refuseWhereAllSkipped(): void {
    if (this.#skipped.length === this.outcomes.size)
      for (const { file, refused } of this.#skipped)
        this.outcomes.set(file.path, { file: file.path, ...refused });
  }

  #refuse(file: FoundFile, fault: Fault, sha256?: string): void {
    const kept = sha256 ? { sha256 } : {};
    const refused: FileResult = { status: 'refused', receipts: [], fault, notes: [], ...kept };
    const why = passedOver(file, fault);
    if (why !== null) this.#skipped.push({ file, refused });
    this.#finish(file, why === null ? refused : { status: 'skipped', receipts: [], notes: [why], ...kept });
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

function memberOf(archive: KeptFile, name: string, unpacked: string): FoundFile {
  const file = `${archive.file}/${name}`;
  return {
    path: `${archive.path}/${name}`,
    file,
    isAmongOthers: true,
    bytes: () => bytesOf(unpacked, file),
    archive: archive.kept.sha256,
  };
}
