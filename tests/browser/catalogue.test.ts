import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { demoHome } from '../demo-home.ts';
import { launchChromium } from './chromium.ts';
import { axeViolations, complaintsOf, overflowOf } from './complaints.ts';
import { type Served, serve } from './served.ts';

const pictures = join(import.meta.dirname, '../.artifacts/pictures');

let served: Served;
let browser: Browser;

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  served = await serve(await demoHome());
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
});

async function open(path: string, options: { javaScriptEnabled?: boolean } = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1440, height: 900 },
    bypassCSP: true,
    ...options,
  });
  const page = await context.newPage();
  await page.goto(served.url + path);
  return page;
}

const pages = [
  ['search', '/models?search=%E6%95%B4%E6%94%B9'],
  ['column', '/models/fct_hazard_month/ontime_count'],
  ['dataset', '/models/datasets/hazard'],
  ['model-codes', '/models/int_hazards__judged'],
  ['trace-history', '/trace?indicator=hazards_found&page=2'],
] as const;

describe.each(pages)('%s', (name, path) => {
  test.each(['zh', 'en'])('fits a phone and pleases axe in %s', async (language) => {
    const page = await open(language === 'zh' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`);
    const complaints = complaintsOf(page);
    await page.screenshot({ path: join(pictures, `${name}-${language}-laptop.png`), fullPage: true });
    expect(await axeViolations(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: join(pictures, `${name}-${language}-phone.png`), fullPage: true });
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

test('a column is followed by links from the mart to the header of the county file, and back', async () => {
  const page = await open('/models/fct_hazard_month', { javaScriptEnabled: false });
  for (const [link, heading] of [
    ['ontime_count', '按期整改数'],
    ['int_hazards__moved.hazard_count', '隐患数'],
    ['int_hazards__judged.ontime_count', '按期整改数'],
    ['stg_county__hazards.due_on', '整改期限'],
    ['src_hazard.due_on', '区县文件中的一列'],
    ['stg_county__hazards.due_on', '整改期限'],
    ['int_hazards__judged.ontime_count', '由条件判定'],
  ] as const) {
    await page.locator('table').getByRole('link', { name: link, exact: true }).first().click();
    expect(await page.textContent('h1')).toContain(heading);
  }
  await page.getByRole('link', { name: '按期整改率' }).first().click();
  expect(new URL(page.url()).pathname).toBe('/trace');
  await page.context().close();
});

test('search needs no script and no mouse, and says when it finds nothing', async () => {
  const page = await open('/models', { javaScriptEnabled: false });
  await page.focus('main input[type=search]');
  await page.keyboard.type('deadline');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search=deadline/u);
  expect(await page.textContent('main')).toContain('没有找到');
  await page.fill('main input[type=search]', '整改期限');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search=%E6/u);
  await page.getByRole('link', { name: 'due_on' }).first().press('Enter');
  await page.waitForURL(/due_on/u);
  await page.context().close();
});

test.each(['/models/fct_hazard_month/nothing', '/models/datasets/nothing', '/models/constructor/name'])(
  '%s is not there',
  async (path) => {
    expect((await fetch(served.url + path)).status).toBe(404);
  },
);
