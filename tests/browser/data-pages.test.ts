import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest, readReceipts } from '../../ingest/index.ts';
import { build } from '../../models/index.ts';
import { freshFolder } from '../cli/fresh-folder.ts';
import { writeTinyCity } from '../cli/tiny-city.ts';
import { OpenedWorkbook } from '../ingest/sent-again.ts';
import { launchChromium } from './chromium.ts';
import { axeViolations, complaintsOf, overflowOf } from './complaints.ts';
import { type Served, serve } from './served.ts';

const pictures = join(import.meta.dirname, '../.artifacts/pictures');
const instant = (day: string) => ({ receivedAt: `${day}T01:00:00.000Z` });

/** An accident whose reported class is not that of its dead, under a sum that is wrong. */
const doubtful = `东篱区2022年2月事故补报
事故编号,行政区划代码,发生时间,事故类型,死亡人数,重伤人数,事故等级
A-9,990101,2022-02-21 09:30,高处坠落,4,0,一般事故
合计,,,,5,0,
`;

let served: Served;
let doubted: string;
let empty: Served;
let browser: Browser;
let receipt: string;

/**
 * The tiny city with a third county that never sends, its files on time but for a correction that came late, and a
 * batch no release holds yet.
 */
beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  const { home, files } = await writeTinyCity();
  await writeFile(
    join(files, '行政区划.csv'),
    '行政区划代码,行政区划名称\n990100,微澜市\n990101,东篱区\n990102,西窗县\n990103,北辰县\n',
  );
  await ingest(home, [files], instant('2022-03-02'));
  const later = join(files, '..', '更正');
  await mkdir(later);
  const inspection = (id: string, day: string) =>
    `检查编号,行政区划代码,项目编码,检查日期,检查类型\n${id},990101,S1,${day},日常巡查\n`;
  await writeFile(join(later, '东篱区2022年2月检查更正.csv'), inspection('J-9', '2022-02-06'));
  await writeFile(join(later, '东篱区2022年2月事故补报.csv'), doubtful);
  await ingest(home, [later], instant('2022-04-01'));
  await build(home);
  const next = join(files, '..', '三月');
  await mkdir(next);
  await writeFile(join(next, '东篱区2022年3月检查.csv'), inspection('J-10', '2022-03-06'));
  await ingest(home, [next], instant('2022-05-20'));
  const received = await readReceipts(home);
  receipt = received.find(({ dataset }) => dataset === 'rural_house')!.batch;
  doubted = received.find(({ fileWarnings }) => fileWarnings !== undefined)!.batch;
  served = await serve(home);
  empty = await serve(join(await freshFolder(), 'home'));
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
  await empty?.[Symbol.asyncDispose]();
});

const pages = [
  { name: 'calendar', path: () => '/data?dataset=inspection' },
  { name: 'no-data', path: () => '/data/batches?region=990103' },
  { name: 'receipt', path: () => `/data/batches/${receipt}` },
  { name: 'upload', path: () => '/data/upload' },
  { name: 'build', path: () => '/data/build' },
];
const sizes = { laptop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const cases = pages.flatMap((page) =>
  (['zh', 'en'] as const).flatMap((language) =>
    (Object.keys(sizes) as (keyof typeof sizes)[]).map((size) => ({ ...page, language, size })),
  ),
);

function inLanguage(path: string, language: string): string {
  return language === 'zh' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`;
}

describe('every data page opens in both languages, for all readers, without a complaint', () => {
  test.each(cases)('$name in $language on a $size', async ({ name, path, language, size }) => {
    const context = await browser.newContext({ viewport: sizes[size], bypassCSP: true });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(served.url + inLanguage(path(), language), { waitUntil: 'networkidle' });
    expect(await page.textContent('h1')).toMatch(language === 'zh' ? /\p{Script=Han}/u : /[A-Za-z]{3}/);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    expect(await axeViolations(page)).toEqual([]);
    await page.screenshot({ path: join(pictures, `data-${name}-${language}-${size}.png`), fullPage: true });
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each(pages)('$name reads under the content policy, with and without JavaScript', async ({ path }) => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      const complaints = complaintsOf(page);
      await page.goto(served.url + path(), { waitUntil: 'networkidle' });
      expect((await page.textContent('h1'))?.length).toBeGreaterThan(3);
      expect(await page.innerText('body')).not.toMatch(/\{\w+\}/u);
      expect(complaints).toEqual([]);
      await context.close();
    }
  });
});

test('the calendar tells late, revised and missing months apart, and follows what was received since', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${served.url}/data?dataset=inspection`);
  expect(await page.textContent('h1')).toBe('3个区县中1个报齐2022年3月安全检查；没有待更正的退回行');
  const row = async (name: string) =>
    (await page.locator('.grid tbody tr', { hasText: name }).locator('td').allInnerTexts())
      .slice(-4)
      .map((text) => text.split('\n')[0]);
  expect(await row('东篱区')).toEqual(['迟报', '迟报', '修订1', '迟报']);
  expect(await row('西窗县')).toEqual(['迟报', '迟报', '已报', '未报']);
  expect(await row('北辰县')).toEqual(['未报', '未报', '未报', '未报']);
  expect(await page.textContent('main')).toContain('另有1个批次已接收、尚未进入发布版本');
  await page.click('a[title^="东篱区 2022年2月"]');
  expect(await page.textContent('h1')).toBe('2个批次，共退回0行');
  expect(await page.locator('tbody tr td:last-child').allInnerTexts()).toEqual(['在用', '部分已被取代']);
  await page.context().close();
});

test.each(['zh', 'en'] as const)(
  'on a phone the calendar shows whole months only, in %s',
  async (language) => {
    const context = await browser.newContext({ viewport: sizes.phone });
    const page = await context.newPage();
    await page.goto(served.url + inLanguage('/data?dataset=inspection', language), {
      waitUntil: 'networkidle',
    });
    const boxOf = async (of: Locator) => {
      const box = (await of.boundingBox())!;
      return { left: box.x, right: box.x + box.width };
    };
    const [county, ...heads] = await page.locator('.grid thead tr:last-child th').all();
    const edge = { left: (await boxOf(county!)).right, right: (await boxOf(page.locator('.grid'))).right };
    const months = await Promise.all(heads.map(boxOf));
    const seen = months.filter(({ left, right }) => right > edge.left + 0.5 && left < edge.right - 0.5);
    expect(seen.length).toBeGreaterThan(2);
    expect(months.length).toBeGreaterThan(seen.length);
    for (const { left, right } of seen) {
      expect(left).toBeGreaterThanOrEqual(edge.left - 0.5);
      expect(right).toBeLessThanOrEqual(edge.right + 0.5);
    }
    await context.close();
  },
);

test('a batch that looks wrong says so, and its workbook can be had and sent back', async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${served.url}/data/batches/${doubted}`);
  const main = await page.textContent('main');
  for (const words of ['第 4 行合计与明细不符：“死亡人数”写的是 5', '已接收但可疑的行', '填报的“一般事故”'])
    expect(main).toContain(words);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('form[action*="/workbook"] button'),
  ]);
  const workbook = await OpenedWorkbook.open(await readFile(await download.path()));
  expect(workbook.ids).toEqual([3]);
  await page.context().close();
});

test('a home without a release shows what to do, and still takes files', async () => {
  const at = (path: string) => fetch(empty.url + path, { headers: { accept: 'text/html' } });
  expect((await at('/data')).status).toBe(503);
  expect(await (await at('/data')).text()).toContain('href="/data/upload"');
  for (const path of ['/data/upload', '/data/batches', '/data/build'])
    expect((await at(path)).status).toBe(200);
  expect(await (await at('/data/batches')).text()).toContain('还没有接收任何批次');
});
