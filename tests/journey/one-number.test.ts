import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readXlsx } from 'hucre';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Truth } from '../../fixtures/index.ts';
import { ask, type Explanation, explain, openRelease } from '../../models/index.ts';
import { readReceipts } from '../../sql/sources/batch.ts';
import { launchChromium } from '../browser/chromium.ts';
import { type Served, serve } from '../browser/served.ts';
import { demoHome } from '../demo-home.ts';

const run = promisify(execFile);
const cli = join(import.meta.dirname, '../../cli/anzhu.ts');
const question = { indicator: 'major_accidents', period: '2021' };

let home: string;
let truth: Truth;
let served: Served;

beforeAll(async () => {
  home = await demoHome();
  truth = JSON.parse(await readFile(join(home, 'demo/truth.json'), 'utf8'));
  served = await serve(home);
});

afterAll(() => served?.[Symbol.asyncDispose]());

describe('one number, from its source cell to the page and back: the 较大 accident of 2021', () => {
  test('the county wrote it in a file, and the vault keeps that file byte for byte', async () => {
    const trace = (await explained()).sources[0];
    const receipt = (await readReceipts(home)).find(({ batch }) => batch === trace?.batch);
    const bytes = await readFile(join(home, 'demo/files', receipt?.file ?? ''));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(receipt?.sha256);
    const kept = await readFile(
      join(home, 'vault', receipt?.sha256.slice(0, 2) ?? '', `${receipt?.sha256}.xlsx`),
    );
    expect(kept.equals(bytes)).toBe(true);
  });

  test('the original cells it is traced to are the cells of that file, row and column', async () => {
    const trace = (await explained()).sources[0];
    const { sheets } = await readXlsx(await readFile(join(home, 'demo/files', trace?.file ?? '')));
    const sheet = sheets.find(({ name }) => name === trace?.sheet);
    const planted = truth.accidents.find(({ computedClass }) => computedClass === '2');
    const cell = (column: string) => trace?.cells.find((one) => one.column === column);
    const original = (column: string) =>
      sheet?.rows[(trace?.row ?? 0) - 1]?.[(cell(column)?.position ?? 0) - 1];
    expect(String(original('accident_id'))).toBe(planted?.id);
    expect(cell('accident_id')?.text).toBe(planted?.id);
    expect(Number(original('death_count'))).toBe(planted?.deaths);
    expect(trace?.typed).toMatchObject({
      class: '2',
      death_count: planted?.deaths,
      region_code: planted?.region,
    });
  });

  test('the release counts it once, and added up again from its rows it is the same', async () => {
    await using release = await openRelease(home);
    const answer = await ask(release, question);
    expect(answer.total.value).toBe(truth.effects.relativelyMajor['2021']);
    const { readded, sourceCount } = await explained();
    expect(readded).toEqual({ numerator: answer.total.value, denominator: null });
    expect(sourceCount).toBe(1);
  });

  test('the terminal says the same', async () => {
    const { stdout } = await run(process.execPath, [
      cli,
      '--home',
      home,
      '--json',
      'explain',
      question.indicator,
      '--period',
      question.period,
    ]);
    const told: Explanation = JSON.parse(stdout);
    expect(told.sources).toEqual((await explained()).sources);
  });

  test('the page shows it, with its file, row and original cells, in both languages', async () => {
    await using browser = await launchChromium();
    const trace = (await explained()).sources[0];
    for (const language of ['', '&lang=en']) {
      const page = await browser.newPage();
      await page.goto(
        `${served.url}/trace?indicator=${question.indicator}&period=${question.period}${language}`,
      );
      const text = await page.textContent('main');
      expect(text).toContain(trace?.file.split('/').at(-1));
      expect(text).toContain(trace?.cells.find(({ column }) => column === 'accident_id')?.text);
      await page.close();
    }
  });

  async function explained(): Promise<Explanation> {
    await using release = await openRelease(home);
    return await explain(release, question);
  }
});
