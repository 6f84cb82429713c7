import { rm } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { type Engine, openEngine } from '../sql/engine/index.ts';
import { batchFolder, type Receipt } from '../sql/sources/batch.ts';
import { standingReceipts, type Withdrawal } from '../sql/sources/withdrawals.ts';
import { Fault } from '../sql/words/fault.ts';
import { againNotes } from './again-notes.ts';
import { isSilent } from './coverage/coverage-of.ts';
import { currentRegions, type Regions } from './coverage/regions.ts';
import { refuseUnknownCounty } from './coverage/said-options.ts';
import { notesOf } from './file-notes.ts';
import type { FoundFile } from './find-files.ts';
import { commit, incomingFolder } from './incoming.ts';
import type { FileOutcome } from './outcome.ts';
import { type ParsedFile, partOf } from './parser/protocol.ts';
import { loadPseudonymKey, pseudonymKey } from './privacy/pseudonym-key.ts';
import type { Submission } from './receipt-of.ts';
import type { Place } from './receive.ts';
import { type Received, receiveSheet } from './receive-sheet.ts';
import type { LinesAhead, LoadedAhead } from './validate/lines-ahead.ts';
import type { Kept } from './vault.ts';

export interface ParsedOne {
  readonly file: FoundFile & { readonly kept: Kept };
  readonly parsed: ParsedFile;
}

export type FileResult = Omit<FileOutcome, 'file'>;

interface Reception {
  readonly place: Place;
  readonly receivedAt: string;
  readonly region?: string;
  readonly period?: string;
  /** Every batch in place, in order of receipt; grows as files are taken. */
  readonly receipts: Receipt[];
  readonly withdrawals: readonly Withdrawal[];
  /** Receipts of before whose files an archive of this run brought again, by its SHA-256. */
  readonly broughtAgain: ReadonlyMap<string, readonly Receipt[]>;
  readonly tell: (file: FoundFile, result: FileResult) => void;
  /** Where the lines of the only file may have been loaded. */
  readonly ahead: LinesAhead;
}

/** Small sheets keep one thread of an engine busy; where there are many, two engines of one thread each share them. */
const cores = 2;
const manyFiles = 8;
const manyRows = 20_000;
const laneMemory = '1GB';

/**
 * Turns parsed files into batches in place. Files with a region list go first, whatever their name, since the
 * others are checked against it; the same bytes a second time go last, and so do corrections, which must know what
 * stands. The order of receipt is that order. QUESTION_INVALID for a county that the lists do not name.
 */
export async function receiveFiles(parsed: readonly ParsedOne[], reception: Reception): Promise<void> {
  const { first, rest, last } = inOrder(parsed);
  const sequences = sequencesOf([...first, ...rest, ...last], reception.receipts);
  const ready = await reception.ahead.ready();
  const place = oneAtATime();
  const take = async (engine: Engine, one: ParsedOne, regions: Regions | null) => {
    try {
      const made = await make(engine, one, reception, {
        firstSequence: sequences.get(one) ?? 1,
        known: regions,
        ahead: engine === ready?.engine ? ready.loaded : null,
      });
      reception.tell(one.file, await place(() => putInPlace(made, one, reception)));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      const { sha256 } = one.file.kept;
      reception.tell(one.file, { status: 'refused', receipts: [], fault: error, notes: [], sha256 });
    }
    for (const { lines, parts } of one.parsed.sheets)
      for (let part = 1; part <= parts; part++) await rm(partOf(lines, part), { force: true });
  };
  await using lanes = new AsyncDisposableStack();
  const { home, into } = reception.place;
  const open = async (threads: number) => lanes.use(await openLane(home, threads));
  const wide = ready?.engine ?? (await open(cores));
  const regions = () =>
    currentRegions(wide, [home, into], standingReceipts(reception.receipts, reception.withdrawals));
  for (const one of first) await take(wide, one, await regions());
  const known = await regions();
  if (known && reception.region !== undefined) refuseUnknownCounty(reception.region, known);
  const work = async (engine: Engine, queue: Iterable<ParsedOne>) => {
    for (const one of queue) await take(engine, one, known);
  };
  const apart = rest.length >= manyFiles ? rest.filter((one) => !isLarge(one)) : [];
  await work(
    wide,
    rest.filter((one) => !apart.includes(one)),
  );
  const narrow = apart.length === 0 ? [] : [await open(1), await open(1)];
  const queue = apart.values();
  // Every lane comes to rest before its engine is closed, also when another one fails.
  const ended = await Promise.allSettled(narrow.map((engine) => work(engine, queue)));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
  await work(wide, last);
}

function isLarge({ parsed }: ParsedOne): boolean {
  return parsed.sheets.some(({ rows }) => rows >= manyRows);
}

function inOrder(parsed: readonly ParsedOne[]) {
  const seen = new Set<string>();
  const again = parsed.filter(({ file }) => seen.size === seen.add(file.kept.sha256).size);
  const corrects = ({ parsed: { sheets } }: ParsedOne) =>
    sheets.some(({ correction }) => correction !== null);
  const last = [...parsed.filter((one) => corrects(one) && !again.includes(one)), ...again];
  const once = parsed.filter((one) => !last.includes(one));
  const holdsRegions = ({ parsed: { sheets } }: ParsedOne) =>
    sheets.some(({ match }) => match.dataset === 'region');
  return { first: once.filter(holdsRegions), rest: once.filter((one) => !holdsRegions(one)), last };
}

function sequencesOf(
  files: readonly ParsedOne[],
  receipts: readonly Receipt[],
): ReadonlyMap<ParsedOne, number> {
  let next = Math.max(0, ...receipts.map(({ sequence }) => sequence)) + 1;
  return new Map(
    files.map((one) => {
      const own = next;
      next += one.parsed.sheets.length;
      return [one, own];
    }),
  );
}

/** An engine that batches are made in. */
export async function openLane(home: string, threads = cores): Promise<Engine> {
  const engine = await openEngine(':memory:', {
    folders: [home],
    temporary: join(incomingFolder(home), 'spill'),
    threads,
    memory: laneMemory,
  });
  await loadPseudonymKey(engine, await pseudonymKey(home));
  return engine;
}

/** Runs what it is given in turn, whoever asks. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const next = last.then(work, work);
    last = next.catch(() => undefined);
    return next;
  };
}

async function make(
  engine: Engine,
  { file, parsed }: ParsedOne,
  reception: Reception,
  {
    firstSequence,
    known,
    ahead,
  }: {
    readonly firstSequence: number;
    readonly known: Regions | null;
    readonly ahead: LoadedAhead | null;
  },
) {
  const { place, receivedAt, region, period, broughtAgain } = reception;
  const standing = standingReceipts(reception.receipts, reception.withdrawals);
  const sheets = parsed.sheets
    .filter((sheet) => !isSilent(sheet, parsed, file.file))
    .toSorted((a, b) => Number(b.match.dataset === 'region') - Number(a.match.dataset === 'region'));
  if (sheets.length === 0) throw new Fault('FILE_EMPTY', { file: file.file });
  const made: Received[] = [];
  for (const sheet of sheets) {
    const submission: Submission = {
      file: file.file,
      sha256: file.kept.sha256,
      bytes: file.kept.bytes,
      ...(file.archive === undefined
        ? {}
        : { archive: file.archive, broughtAgain: broughtAgain.get(file.archive) ?? [] }),
      parsed,
      receivedAt,
      sequence: firstSequence + made.length,
      ...(region === undefined ? {} : { region }),
      ...(period === undefined ? {} : { period }),
    };
    made.push(await receiveSheet(engine, place.home, sheet, submission, known, standing, ahead));
  }
  return made;
}

/** All batches of a file, or none; what was received before stays as it was. */
async function putInPlace(
  made: readonly Received[],
  { file, parsed }: ParsedOne,
  { place: { home, into }, receipts, withdrawals }: Reception,
): Promise<FileResult> {
  const before = ({ receipt }: Received) =>
    receipts.find(({ batch, dataset }) => batch === receipt.batch && dataset === receipt.dataset);
  const fresh = made.filter((one) => before(one) === undefined);
  const known = made.flatMap((one) => before(one) ?? []);
  await commit(
    home,
    fresh.map(({ receipt, from }) => ({
      from,
      to: relative(home, batchFolder(into, receipt.dataset, receipt.batch)),
    })),
  );
  const own = fresh.map(({ receipt }) => receipt);
  receipts.push(...own);
  const notes = [
    ...notesOf(file.file, parsed, own),
    ...fresh.flatMap((one) => one.notes),
    ...againNotes(known, receipts, withdrawals),
  ];
  return { status: statusOf(own), receipts: [...known, ...own], notes };
}

function statusOf(own: readonly Receipt[]): FileOutcome['status'] {
  if (own.length === 0) return 'already';
  const isSentBack = own.every(({ rows }) => rows.accepted === 0 && rows.rejected > 0);
  return isSentBack ? 'sent-back' : 'accepted';
}
