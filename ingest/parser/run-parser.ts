import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { because, type Reason } from '../../sql/words/reasons.ts';
import type { Limits } from '../limits.ts';
import { checkedMessage } from './checked-message.ts';
import type { LinesPart, Parsed, ParseManner, ParseOrder, ParseTask, Refusal } from './protocol.ts';

const filesPerChild = 64;
const fewestPerChild = 8;
const childrenAtOnce = 2;
const pageBytes = 4096;
const longestComplaint = 2000;
const watchMilliseconds = 200;

/** `died` names why the process ended: time, memory, or its exit. */
export type ParseResult =
  | Parsed
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'died'; readonly reason: Reason };

interface Program {
  /** Below the program's folder. */
  readonly entry: string;
  readonly packages: readonly string[];
  readonly flags: readonly string[];
}

/** Only the process that reads Parquet may load an add-on: the engine. */
const programs = {
  plain: { entry: 'ingest/parser/parser-process.ts', packages: ['yauzl', 'pend'], flags: [] },
  parquet: {
    entry: 'ingest/parquet/parquet-process.ts',
    packages: ['@duckdb', 'detect-libc'],
    flags: ['--allow-addons'],
  },
} as const satisfies Record<string, Program>;

/** How every Parquet file begins, and nothing else that is taken. */
const parquet = 'PAR1';

/** The program that reads a file with this signature, its first four bytes. */
export function programFor({ signature }: { readonly signature: string }): keyof typeof programs {
  return signature === parquet ? 'parquet' : 'plain';
}

export interface ParserRooms {
  /** The only folder the child may read besides the program. */
  readonly sources: string;
  /** The only folder it may write. */
  readonly job: string;
  readonly program: keyof typeof programs;
}

/** A process that waits for its order. What is not used ends when this is disposed of. */
export interface StartedParser extends AsyncDisposable {
  readonly child: ChildProcess;
  readonly watch: ReturnType<typeof watched>;
  readonly complaint: Promise<string>;
}

/** Starts a process before its files are known: it takes as long to start as a month's file does to read. */
export function startParser(rooms: ParserRooms, limits: Limits): StartedParser {
  const child = start(rooms, limits);
  const watch = watched(child, limits);
  child.stdin!.on('error', () => undefined);
  return {
    child,
    watch,
    complaint: firstWords(child.stderr as Readable),
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGKILL');
      watch.end();
      await watch.ended;
    },
  };
}

/** What need not wait until a file is parsed. */
export interface ParserAhead {
  readonly started?: StartedParser | null;
  readonly onPart?: ((task: ParseTask, part: LinesPart) => void) | null;
}

/**
 * Parses files in throw-away processes of up to 64 each, two at a time. When one dies, the file it was reading is
 * blamed and the rest go to a fresh process. Results come as they are ready. `started` is used for the first of them, and
 * ended; `onPart` is told of the parts of a long text as they are whole.
 */
export async function runParser(
  tasks: readonly ParseTask[],
  rooms: ParserRooms,
  manner: ParseManner,
  tell: (task: ParseTask, result: ParseResult) => void,
  { started = null, onPart = null }: ParserAhead = {},
): Promise<void> {
  let waiting = [...tasks];
  let next = started;
  const work = async () => {
    while (waiting.length > 0) {
      const size = Math.min(
        filesPerChild,
        Math.max(fewestPerChild, Math.ceil(waiting.length / childrenAtOnce)),
      );
      const share = waiting.slice(0, size);
      waiting = waiting.slice(size);
      const done = new Set<ParseTask>();
      const parser = next ?? startParser(rooms, manner.limits);
      next = null;
      for await (const { task, result } of oneChild(share, parser, manner, onPart)) {
        done.add(task);
        tell(task, result);
      }
      waiting = [...share.filter((task) => !done.has(task)), ...waiting];
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: childrenAtOnce }, work));
  for (const end of ended) if (end.status === 'rejected') throw end.reason;
}

async function* oneChild(
  tasks: readonly ParseTask[],
  parser: StartedParser,
  manner: ParseManner,
  onPart: ParserAhead['onPart'] = null,
) {
  await using used = parser;
  const { child, watch, complaint } = used;
  const byIndex = new Map(tasks.map((task) => [task.index, task]));
  const inParts = onPart !== null;
  child.stdin!.end(JSON.stringify({ tasks, ...manner, inParts } satisfies ParseOrder));
  let reading: ParseTask | null = null;
  let answers = 0;
  for await (const line of createInterface({ input: child.stdout as Readable, crlfDelay: Infinity })) {
    const message = checkedMessage(line, byIndex, manner.profiles);
    const task = byIndex.get(message.index)!;
    if (message.kind === 'started') {
      reading = task;
      watch.begin();
    } else if (message.kind === 'part') onPart?.(task, message);
    else {
      reading = null;
      answers++;
      watch.end();
      yield { task, result: message };
    }
  }
  const reason = await watch.ended;
  if (reading === null && answers === 0 && reason.why === 'exited') {
    throw new Error(`the parser does not start (${reason.en}): ${await complaint}`);
  }
  const blamed = reading ?? (answers === 0 ? tasks[0] : undefined);
  if (blamed) yield { task: blamed, result: { kind: 'died', reason } as const };
}

function start(rooms: ParserRooms, limits: Limits): ChildProcess {
  const program = programFolder();
  const { entry, packages, flags } = programs[rooms.program];
  const readable = [
    rooms.sources,
    rooms.job,
    join(program, 'ingest'),
    join(program, 'sql'),
    join(program, 'package.json'),
    ...packages.map((name) => join(program, 'node_modules', name)),
  ];
  const node = [
    '--permission',
    ...readable.map((path) => `--allow-fs-read=${path}`),
    `--allow-fs-write=${rooms.job}`,
    `--max-old-space-size=${limits.heapMebibytes}`,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    ...flags,
    join(program, entry),
  ];
  const [command, ...first] = [...withoutNetwork(), process.execPath];
  return spawn(command!, [...first, ...node], { env: {}, cwd: rooms.job, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** What the child complains of; used only before it has seen a file, since later it may hold a cell. */
async function firstWords(stream: Readable): Promise<string> {
  let words = '';
  for await (const piece of stream.setEncoding('utf8')) words = (words + piece).slice(0, longestComplaint);
  return words;
}

let fence: readonly string[] | null = null;

/** The command that takes the network away, or nothing where the system does not allow it. */
export function withoutNetwork(): readonly string[] {
  if (fence === null) {
    const unshare = ['/usr/bin/unshare', '--net', '--map-root-user'];
    const works =
      existsSync(unshare[0]!) && spawnSync(unshare[0]!, [...unshare.slice(1), '/bin/true']).status === 0;
    fence = works ? unshare : [];
  }
  return fence;
}

/** Where the rooms stand: this file may have been bundled elsewhere, the child's entry never is. */
function programFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'ingest', 'parser', 'parser-process.ts'))) return folder;
    if (folder === dirname(folder)) throw new Error('ingest/parser/parser-process.ts is not to be found');
  }
}

/** Kills the child when one file takes too long or its memory grows too large; `ended` tells why it ended. */
function watched(child: ChildProcess, limits: Limits) {
  let since: number | null = null;
  let reason: Reason | null = null;
  const stop = (why: Reason) => {
    reason ??= why;
    child.kill('SIGKILL');
  };
  const timer = setInterval(
    async () => {
      if (since !== null && Date.now() - since > limits.fileMilliseconds)
        stop(because('time_limit', { limit: limits.fileMilliseconds }));
      if ((await residentBytes(child.pid)) > limits.residentBytes)
        stop(because('memory_limit', { limit: limits.residentBytes }));
    },
    Math.min(watchMilliseconds, limits.fileMilliseconds),
  );
  const ended = new Promise<Reason>((resolve) => {
    child.once('error', () => resolve(because('not_started')));
    child.once('close', (code, signal) =>
      resolve(
        reason ??
          (signal === 'SIGABRT' || code === 134
            ? because('heap_limit')
            : because('exited', { code: code ?? signal ?? '?' })),
      ),
    );
  }).finally(() => clearInterval(timer));
  return {
    ended,
    begin: () => {
      since = Date.now();
    },
    end: () => {
      since = null;
    },
  };
}

async function residentBytes(pid: number | undefined): Promise<number> {
  const statm = pid === undefined ? null : await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => null);
  return statm === null ? 0 : Number(statm.split(' ')[1]) * pageBytes;
}
