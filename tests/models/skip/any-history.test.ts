import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { correctionWorkbook, ingest, withdraw } from '../../../ingest/index.ts';
import type { Kept } from '../../../models/skip/plan-build.ts';
import { freshHome, type TestHome } from '../../ingest/home.ts';
import { OpenedWorkbook } from '../../ingest/sent-again.ts';
import { hashes, reasons, tablesOf } from './in-process.ts';

const header = '隐患编号,区县,项目编码,发现日期,隐患等级,隐患类别,整改期限';
const counties = ['青岚区', '云台区'] as const;

/** A county's return of a month, a name that ends in ! having a row that is sent back; or something done to the n-th file. */
const act = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      county: fc.constantFrom(...counties),
      month: fc.constantFrom(4, 5),
      ids: fc.subarray(['A', 'B', 'C!', 'D!']),
    }),
  },
  { weight: 1, arbitrary: fc.record({ withdraw: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ restore: fc.nat(9) }) },
  { weight: 1, arbitrary: fc.record({ correct: fc.nat(9) }) },
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

class History {
  readonly #home: TestHome;
  readonly #sent: string[] = [];
  readonly #gone = new Set<string>();
  #hours = 0;

  constructor(home: TestHome) {
    this.#home = home;
  }

  async perform(step: Act): Promise<void> {
    if ('county' in step) {
      this.#sent.push(await this.#take('csv', linesOf(step.county, step.month, step.ids, this.#hours)));
      return;
    }
    const of = (n: number, from: readonly string[]) => from[n % Math.max(1, from.length)];
    if ('withdraw' in step || 'restore' in step) {
      const restore = 'restore' in step;
      const among = restore ? [...this.#gone] : this.#sent.filter((one) => !this.#gone.has(one));
      const batch = of(restore ? step.restore : step.withdraw, among);
      if (batch === undefined) return;
      if (restore) this.#gone.delete(batch);
      else this.#gone.add(batch);
      await withdraw(this.#home.path, batch, { why: '错报', restore, at: this.#later() });
      return;
    }
    const waiting = (await this.#home.receipts()).filter(
      ({ batch, rows }) => rows.rejected > 0 && !this.#gone.has(batch),
    );
    const batch = of(
      step.correct,
      waiting.map((one) => one.batch),
    );
    if (batch === undefined) return;
    const workbook = await OpenedWorkbook.open(await correctionWorkbook(this.#home.path, batch));
    const [row] = workbook.ids;
    if (row === undefined) return;
    await this.#take('xlsx', workbook.set(row, '整改期限', '2022-05-20').saved());
  }

  async #take(extension: string, content: string | Uint8Array): Promise<string> {
    const path = join(this.#home.folder, `${this.#hours}.${extension}`);
    await writeFile(path, content);
    const { files } = await ingest(this.#home.path, [path], { receivedAt: this.#later() });
    if (files[0]?.fault) throw files[0].fault;
    return files[0]!.receipts[0]!.batch;
  }

  #later(): string {
    return new Date(Date.UTC(2022, 5, 1) + ++this.#hours * 3_600_000).toISOString();
  }
}

function linesOf(county: string, month: number, ids: readonly string[], version: number): string {
  const line = (id: string) =>
    `${month}${id.replace('!', '')},${county},G1,2022-0${month}-03,一般,脚手架,${id.endsWith('!') ? '月底' : `2022-0${month}-09`}`;
  const rows = ids.length > 0 ? ids.map(line) : ['无'];
  return [`${county}2022年${month}月隐患台账 第${version}份`, header, ...rows].join('\n');
}

test('over any history a build that skips what is fresh has the tables of a whole one', async () => {
  const acts = fc.array(act, { minLength: 3, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(acts, async (steps) => {
      await using home = await freshHome();
      const history = new History(home);
      const folderOf = async (name: string) => {
        const folder = join(home.folder, name);
        await mkdir(folder);
        return folder;
      };
      let last: Kept = await tablesOf(home.path, await folderOf('first'));
      for (const [at, step] of steps.entries()) {
        await history.perform(step);
        last = await tablesOf(home.path, await folderOf(`skipped-${at}`), { kept: last });
        expect(new Set(Object.values(reasons(last)))).toContain('taken');
      }
      expect(hashes(last)).toEqual(hashes(await tablesOf(home.path, await folderOf('whole'))));
    }),
    { numRuns: 3, seed: 20220601, endOnFailure: true },
  );
});
