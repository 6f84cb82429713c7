import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ingest, withdraw } from '../../ingest/index.ts';
import { readInputs } from '../../models/inputs.ts';
import { loadSources } from '../../models/load-sources.ts';
import { openEngine } from '../../sql/engine/index.ts';

const counties = [
  { code: '990101', name: '东篱区' },
  { code: '990102', name: '西窗县' },
] as const;

/** A county's return of a month, or the withdrawal of the n-th return it has made (counted round). */
type Act =
  | { readonly kind: 'send'; readonly month: 4 | 5; readonly letters: readonly string[] }
  | { readonly kind: 'withdraw'; readonly which: number };

interface Step {
  readonly county: 0 | 1;
  readonly act: Act;
}

/** The rows in force: `990101-4-a 2022-05-17`, the day telling the version. */
type Rows = readonly string[];

/** What must stand after each step, by the rules alone: of each county's month the last return that is not withdrawn. */
class Oracle {
  readonly #sent: { county: number; month: number; rows: Rows; isOut: boolean }[] = [];

  send(county: number, month: number, rows: Rows): void {
    this.#sent.push({ county, month, rows, isOut: false });
  }

  /** The place among all returns of the one withdrawn; null where the county has none left. */
  withdraw(county: number, which: number): number | null {
    const own = this.#sent.filter((one) => one.county === county && !one.isOut);
    const gone = own[which % Math.max(1, own.length)];
    if (!gone) return null;
    gone.isOut = true;
    return this.#sent.indexOf(gone);
  }

  standing(): Rows {
    const last = new Map<string, Rows>();
    for (const { county, month, rows, isOut } of this.#sent) if (!isOut) last.set(`${county} ${month}`, rows);
    return [...last.values()].flat().sort();
  }
}

function linesOf({ county, act }: Step, version: number): { rows: Rows; lines: string[] } {
  const { code, name } = counties[county];
  const { month, letters } = act as Extract<Act, { kind: 'send' }>;
  const due = `2022-0${month}-${10 + version}`;
  const ids = letters.map((letter) => `${code}-${month}-${letter}`);
  const own = ids.map((id) => `${id},${code},S1,2022-0${month}-03,一般,脚手架,${due}`);
  return {
    rows: ids.map((id) => `${id} ${due}`),
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
    const send = async (name: string, lines: readonly string[], receivedAt: string) => {
      await writeFile(join(folder, name), `${lines.join('\n')}\n`);
      const { files } = await ingest(home, [join(folder, name)], { receivedAt });
      expect(files.map(({ status }) => status)).toEqual(['accepted']);
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
    for (const [at, step] of steps.entries()) {
      const now = instant(at + 1);
      if (step.act.kind === 'send') {
        const { rows, lines } = linesOf(step, ++versions[step.county]!);
        batches.push(await send(`${at}.csv`, lines, now));
        oracle.send(step.county, step.act.month, rows);
      } else {
        const gone = oracle.withdraw(step.county, step.act.which);
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
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), which: fc.nat(3) }) },
  ),
  { minLength: 2, maxLength: 4 },
);

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

test('returns, returns again and withdrawals give the same rows whatever order counties send in, at every moment', async () => {
  const turns = fc.array(fc.boolean(), { minLength: 3, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(acts, acts, turns, turns, async (first, second, one, other) => {
      const ends = [
        await take(interleaved(first, second, one)),
        await take(interleaved(first, second, other)),
      ];
      expect(ends[0]).toEqual(ends[1]);
    }),
    { numRuns: 4, seed: 20220601 },
  );
});
