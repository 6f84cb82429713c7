import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctionWorkbook, ingest, withdraw } from '../../ingest/index.ts';
import { readInputs } from '../../models/inputs.ts';
import { loadSources } from '../../models/load-sources.ts';
import { openEngine } from '../../sql/engine/index.ts';
import { OpenedWorkbook } from '../ingest/sent-again.ts';

const counties = [
  { code: '990101', name: '东篱区' },
  { code: '990102', name: '西窗县' },
] as const;

/**
 * A county's return of a month, some of whose rows are wrong; a workbook of the last return of a month, or of a round
 * after it, its first row put right, or wrong in another way, and the others left out; or the withdrawal of the n-th file it has sent (counted round).
 */
type Act =
  | {
      readonly kind: 'send';
      readonly month: 4 | 5;
      readonly letters: readonly string[];
      readonly wrong: readonly string[];
    }
  | { readonly kind: 'correct'; readonly month: 4 | 5; readonly isWrong?: boolean }
  | { readonly kind: 'withdraw'; readonly which: number };

interface Step {
  readonly county: 0 | 1;
  readonly act: Act;
}

/** The rows in force: `990101-4-a 2022-05-17`, the day telling the version. */
type Rows = readonly string[];

interface Sent {
  readonly county: number;
  readonly month: number;
  readonly rows: Rows;
  /** Rows that were sent back and have not come right in a workbook since. */
  readonly waiting: string[];
  /** The return, or the workbook, whose row this one brings back, and the row. */
  readonly corrects: Sent | null;
  readonly answered: string | null;
  isOut: boolean;
}

/**
 * What must stand after each step, by the rules alone: of each county's month the last return that is not withdrawn,
 * with the rows that came right by its workbooks.
 */
class Oracle {
  readonly #sent: Sent[] = [];

  send(county: number, month: number, rows: Rows, waiting: Rows): void {
    this.#sent.push({
      county,
      month,
      rows,
      waiting: [...waiting],
      corrects: null,
      answered: null,
      isOut: false,
    });
  }

  /** Where the file whose rows wait for the last return of a month is among all files; null where there is none. */
  waiting(county: number, month: number): number | null {
    const last = this.#sent.findLast(
      (one) => one.county === county && one.month === month && one.corrects === null && !one.isOut,
    );
    const holder = this.#sent.find((one) => rootOf(one) === last && stands(one) && one.waiting.length > 0);
    return holder ? this.#sent.indexOf(holder) : null;
  }

  /** `due` is null where the row is wrong still: it then waits in the file that brought it. */
  correct(which: number, due: string | null): void {
    const corrects = this.#sent[which]!;
    const { county, month } = corrects;
    const answered = corrects.waiting.shift()!;
    const rows = due === null ? [] : [`${answered} ${due}`];
    const waiting = due === null ? [answered] : [];
    this.#sent.push({ county, month, rows, waiting, corrects, answered, isOut: false });
  }

  /** The place among all files of the one withdrawn; null where the county has none left. */
  withdraw(county: number, which: number): number | null {
    const own = this.#sent.filter((one) => one.county === county && !one.isOut);
    const gone = own[which % Math.max(1, own.length)];
    if (!gone) return null;
    gone.isOut = true;
    if (gone.answered !== null) gone.corrects?.waiting.push(gone.answered);
    gone.corrects?.waiting.sort();
    return this.#sent.indexOf(gone);
  }

  standing(): Rows {
    const last = new Map<string, Sent[]>();
    for (const one of this.#sent.filter(({ isOut }) => !isOut)) {
      const key = `${one.county} ${one.month}`;
      if (one.corrects === null) last.set(key, [one]);
      else if (stands(one)) last.get(key)!.push(one);
    }
    return [...last.values()].flatMap((files) => files.flatMap(({ rows }) => rows)).sort();
  }
}

function rootOf(one: Sent): Sent {
  return one.corrects === null ? one : rootOf(one.corrects);
}

function stands({ isOut, corrects }: Sent): boolean {
  return !isOut && (corrects === null || stands(corrects));
}

type Send = Extract<Act, { kind: 'send' }>;

const dueOf = (month: number, version: number) => `2022-0${month}-${10 + version}`;

function linesOf(county: 0 | 1, { month, letters, wrong }: Send, version: number) {
  const { code, name } = counties[county];
  const due = dueOf(month, version);
  const idOf = (letter: string) => `${code}-${month}-${letter}`;
  const line = (id: string, day: string) => `${id},${code},S1,2022-0${month}-03,一般,脚手架,${day}`;
  const good = letters.filter((letter) => !wrong.includes(letter)).map(idOf);
  const bad = letters.filter((letter) => wrong.includes(letter)).map(idOf);
  const own = [...good.map((id) => line(id, due)), ...bad.map((id) => line(id, '月底'))];
  return {
    rows: good.map((id) => `${id} ${due}`),
    waiting: bad,
    lines: [
      `${name}2022年${month}月隐患台账 第${version}版`,
      '隐患编号,行政区划代码,项目编码,发现日期,隐患等级,隐患类别,整改期限',
      ...(own.length > 0 ? own : ['无']),
    ],
  };
}

const instant = (step: number) => new Date(Date.UTC(2022, 5, 1) + step * 3_600_000).toISOString();

async function hazardsAt(home: string, asOf: string): Promise<Rows> {
  const inputs = await readInputs(home, { asOf });
  await using engine = await openEngine(':memory:', { folders: [join(home, 'batches')] });
  await loadSources(engine, inputs);
  const rows = await engine.rows<{ hazard_id: string; due_on: string }>(
    'select hazard_id, due_on from src_hazard',
  );
  return rows.map(({ hazard_id, due_on }) => `${hazard_id} ${due_on}`).sort();
}

/** Takes the steps one by one into a fresh home, then asks for every moment; returns what stands at the end. */
async function take(steps: readonly Step[]): Promise<Rows> {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-order-'));
  try {
    const home = join(folder, 'home');
    await mkdir(home);
    const send = async (name: string, content: readonly string[] | Uint8Array, receivedAt: string) => {
      const isBytes = content instanceof Uint8Array;
      await writeFile(join(folder, name), isBytes ? content : `${content.join('\n')}\n`);
      const { files } = await ingest(home, [join(folder, name)], { receivedAt });
      expect(files.map(({ fault }) => fault)).toEqual([undefined]);
      return files[0]!.receipts[0]!.batch;
    };
    const list = [
      '行政区划代码,行政区划名称',
      '990100,微澜市',
      ...counties.map((c) => `${c.code},${c.name}`),
    ];
    await send('行政区划.csv', list, instant(0));
    const oracle = new Oracle();
    const batches: string[] = [];
    const versions = [0, 0];
    const expected: [string, Rows][] = [];
    for (const [at, { county, act }] of steps.entries()) {
      const now = instant(at + 1);
      const version = ++versions[county]!;
      if (act.kind === 'send') {
        const { rows, waiting, lines } = linesOf(county, act, version);
        batches.push(await send(`${at}.csv`, lines, now));
        oracle.send(county, act.month, rows, waiting);
      } else if (act.kind === 'correct') {
        const which = oracle.waiting(county, act.month);
        if (which !== null) {
          const workbook = await OpenedWorkbook.open(await correctionWorkbook(home, batches[which]!));
          const due = act.isWrong ? null : dueOf(act.month, version);
          const [row, ...others] = workbook.ids;
          workbook.set(row!, '整改期限', due ?? `改日${version}`);
          for (const other of others) workbook.drop(other);
          batches.push(await send(`${at}.xlsx`, workbook.saved(), now));
          oracle.correct(which, due);
        }
      } else {
        const gone = oracle.withdraw(county, act.which);
        if (gone !== null) await withdraw(home, batches[gone]!, { why: '错报', at: now });
      }
      expected.push([now, oracle.standing()]);
    }
    for (const [moment, rows] of expected) expect(await hazardsAt(home, moment)).toEqual(rows);
    return oracle.standing();
  } finally {
    await rm(folder, { recursive: true });
  }
}

const acts = fc.array(
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('send' as const),
        month: fc.constantFrom(4 as const, 5 as const),
        letters: fc.subarray(['a', 'b', 'c']),
        wrong: fc.subarray(['a', 'b', 'c']),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('correct' as const),
        month: fc.constantFrom(4 as const, 5 as const),
        isWrong: fc.boolean(),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat(3) }) },
  ),
  { minLength: 2, maxLength: 5 },
);

/** Rows of one return put right in two workbooks, one of them withdrawn and sent again; then the return itself withdrawn. */
const corrected: Act[] = [
  { kind: 'send', month: 4, letters: ['a', 'b', 'c'], wrong: ['a', 'b'] },
  { kind: 'correct', month: 4 },
  { kind: 'correct', month: 4 },
  { kind: 'withdraw', which: 1 },
  { kind: 'correct', month: 4 },
  { kind: 'withdraw', which: 0 },
];
/** A row that is wrong in its workbook too, and comes right by the workbook of that; then the first of them withdrawn. */
const rounds: Act[] = [
  { kind: 'send', month: 4, letters: ['a', 'b'], wrong: ['a'] },
  { kind: 'correct', month: 4, isWrong: true },
  { kind: 'correct', month: 4 },
  { kind: 'withdraw', which: 1 },
  { kind: 'correct', month: 4 },
];
/** A month reported again, a row of it put right, and the second report withdrawn: its correction goes with it. */
const replaced: Act[] = [
  { kind: 'send', month: 5, letters: ['a', 'b'], wrong: ['a', 'b'] },
  { kind: 'send', month: 5, letters: ['a', 'b'], wrong: ['b'] },
  { kind: 'correct', month: 5 },
  { kind: 'withdraw', which: 1 },
];

/** Both counties' acts in one order, each county's own order kept. */
function interleaved(first: readonly Act[], second: readonly Act[], turns: readonly boolean[]): Step[] {
  const queues = [[...first], [...second]];
  const steps: Step[] = [];
  for (let at = 0; queues[0]!.length + queues[1]!.length > 0; at += 1) {
    const wanted = turns[at % turns.length] ? 0 : 1;
    const county = queues[wanted]!.length > 0 ? wanted : wanted === 0 ? 1 : 0;
    steps.push({ county, act: queues[county]!.shift()! });
  }
  return steps;
}

test('returns, returns again, corrections and withdrawals give the same rows whatever order counties send in, at every moment', async () => {
  const turns = fc.array(fc.boolean(), { minLength: 3, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(acts, acts, turns, turns, async (first, second, one, other) => {
      const ends = [
        await take(interleaved(first, second, one)),
        await take(interleaved(first, second, other)),
      ];
      expect(ends[0]).toEqual(ends[1]);
    }),
    {
      numRuns: 4,
      seed: 20220601,
      examples: [
        [corrected, replaced, [true], [false]],
        [rounds, replaced, [false, true], [true]],
      ],
    },
  );
}, 360_000);
