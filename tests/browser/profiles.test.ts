import { createHash } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest, readReceipts } from '../../ingest/index.ts';
import { writeTinyCity } from '../cli/tiny-city.ts';
import { zipOf } from '../ingest/zip-of.ts';
import { launchChromium } from './chromium.ts';
import { axeViolations, complaintsOf, overflowOf } from './complaints.ts';
import { type Served, serve } from './served.ts';

let home: string;
let files: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  ({ home, files } = await writeTinyCity());
  await ingest(home, [files]);
  served = await serve(home);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
});

/** A foreign table of three accidents, one of them on a day there is not; no two are alike, so that no batch is met twice. */
function cases(prefix: string): string {
  return [
    `${prefix} Case,Incident Date,County,Kind,Deaths,Badly hurt`,
    `${prefix}-1,13/5/2022,东篱区,Drop,1,0`,
    `${prefix}-2,14/5/2022,西窗县,Shock,0,1`,
    `${prefix}-3,30/2/2022,东篱区,Drop,1,0`,
  ].join('\n');
}

async function written(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(files, '..', name);
  await writeFile(path, content);
  return path;
}

async function open(path: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  const page = await context.newPage();
  await page.goto(served.url + path, { waitUntil: 'networkidle' });
  return page;
}

async function mapped(page: Page, path: string): Promise<void> {
  await page.setInputFiles('input[name=files]', [path]);
  await page.click('form button[type=submit]');
  await page.waitForSelector('#looked', { timeout: 60_000 });
}

/** Chooses, and waits until the preview's answer stands on the page. */
async function choose(page: Page, name: string, value: string): Promise<void> {
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.selectOption(`select[name="${name}"]`, value);
  await answered;
  await page.waitForSelector('form[aria-busy=false]');
}

const told = (page: Page) => page.innerText('section[aria-labelledby=looked]');

test('a refused file is mapped, previewed at each change, kept and taken', async () => {
  const page = await open('/data/upload', { bypassCSP: true });
  const complaints = complaintsOf(page);
  await page.setInputFiles('input[name=files]', [await written('外来事故.csv', cases('F'))]);
  await page.click('form button[type=submit]');
  await page.click('a:text("映射表头")', { timeout: 60_000 });
  await page.waitForSelector('#looked', { timeout: 60_000 });

  await choose(page, 'dataset', 'accident');
  await choose(page, 'to.1', 'accident_id');
  await choose(page, 'to.2', 'occurred_at');
  await choose(page, 'to.4', 'type');
  await choose(page, 'to.5', 'death_count');
  expect(await told(page)).toContain('还缺必填列：重伤人数');
  expect(await page.isDisabled('button[value=save]')).toBe(true);
  await choose(page, 'to.6', 'serious_injury_count');
  expect(await told(page)).toContain('将接收0行，退回3行');
  await choose(page, 'value.type.4.0', 'fall');
  await choose(page, 'value.type.4.1', 'electric');
  await choose(page, 'date.occurred_at.2', 'd/m/yyyy');
  expect(await told(page)).toContain('将接收2行，退回1行');
  expect(await told(page)).toMatch(/F-1.*高处坠落/s);
  expect(await told(page)).toMatch(/30\/2\/2022.*不是真实存在的日期/s);
  expect(await axeViolations(page)).toEqual([]);
  const before = await readReceipts(home);

  await page.click('button[value=save]');
  await page.waitForSelector('text=映射档案“外来事故”已保存', { timeout: 60_000 });
  expect(await readReceipts(home)).toEqual(before);
  await page.click('button[value=take]');
  await page.waitForSelector('#results', { timeout: 60_000 });
  expect(await page.textContent('#results')).toContain('接收1个文件');
  const taken = (await readReceipts(home)).at(-1);
  expect(taken).toMatchObject({ profile: { name: '外来事故' }, rows: { accepted: 2, rejected: 1 } });
  expect(complaints).toEqual([]);

  await page.goto(`${served.url}/data/profiles`);
  expect(await page.innerText('tbody')).toMatch(/外来事故\s+生产安全事故/);
  const yaml = await (await fetch(served.url + (await page.getAttribute('tbody a', 'href')))).text();
  expect(yaml).toMatch(/^name: 外来事故\ndataset: accident\n/);
  expect(yaml).toMatch(/Drop: fall/);
  await page.context().close();
});

test('without JavaScript the same table is a form that is sent to be looked at', async () => {
  const page = await open('/data/profiles?lang=en', { javaScriptEnabled: false });
  await mapped(page, await written('plain.csv', cases('G')));
  await page.selectOption('select[name=dataset]', 'accident');
  await page.click('button[value=preview]');
  const targets = [
    'accident_id',
    'occurred_at',
    'region_code',
    'type',
    'death_count',
    'serious_injury_count',
  ];
  for (const [at, column] of targets.entries())
    await page.selectOption(`select[name="to.${at + 1}"]`, column);
  await page.click('button[value=preview]');
  await page.selectOption('select[name="date.occurred_at.2"]', 'd/m/yyyy');
  await page.selectOption('select[name="value.type.4.0"]', 'fall');
  await page.selectOption('select[name="value.type.4.1"]', 'electric');
  await page.click('button[value=preview]');
  expect(await told(page)).toContain('rows accepted: 2, sent back: 1');
  await page.click('button[value=save]');
  expect(await page.textContent('[role=status]')).toContain('The profile plain is kept');
  await page.click('button[value=take]');
  expect(await page.textContent('#results')).toContain('1');
  await page.context().close();
});

test('on a telephone nothing is wider than its window, and every field is reached by keyboard', async () => {
  const page = await open('/data/profiles', { viewport: { width: 390, height: 800 }, bypassCSP: true });
  await mapped(page, await written('窄.csv', cases('H')));
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(await axeViolations(page)).toEqual([]);
  await page.focus('select[name=dataset]');
  const reached = new Set<string>();
  for (let presses = 0; presses < 40; presses += 1) {
    reached.add(await page.evaluate('document.activeElement.getAttribute("name") ?? ""'));
    await page.keyboard.press('Tab');
  }
  expect([...reached]).toEqual(expect.arrayContaining(['to.1', 'to.6', 'do']));
  await page.context().close();
});

test('of an archive one file is chosen first', async () => {
  const page = await open('/data/profiles');
  await page.setInputFiles('input[name=files]', [
    await written('两表.zip', zipOf({ 'a.csv': cases('I'), 'b.csv': cases('J') })),
  ]);
  await page.click('form button[type=submit]');
  await page.click('a:text("b.csv")', { timeout: 60_000 });
  await page.waitForSelector('#looked', { timeout: 60_000 });
  expect(await page.textContent('h1')).toContain('两表.zip/b.csv');
  await page.context().close();
});

test('of a table whose header is in words nobody knows it is chosen first what it is', async () => {
  const content = 'Qux,Foo,Bar\n1,2,3\n';
  await ingest(home, [await written('qux.csv', content)]);
  const file = createHash('sha256').update(content).digest('hex');
  const page = await open(`/data/profiles/new?file=${file}&name=qux.csv`);
  await page.click('a:text-is("隐患台账")');
  await page.waitForSelector('#looked', { timeout: 60_000 });
  expect(await page.inputValue('select[name=dataset]')).toBe('hazard');
});

test('a person whose column is personal is shown by length alone', async () => {
  const page = await open('/data/profiles');
  await mapped(
    page,
    await written(
      '人员.csv',
      'Who,Phone\n甲某某,13900001111\n乙某某,13900002222\n丙某某,13900003333\n丁某某,13900004444\n',
    ),
  );
  const text = await page.innerText('main');
  for (const secret of ['甲某某', '乙某某', '13900001111']) expect(text).not.toContain(secret);
  await page.context().close();
});

test('a line that is turned off is offered neither as a template nor as what a file may become', async () => {
  const offered = async () => {
    const page = await open('/data/upload');
    const templates = await page.locator('details li').allTextContents();
    await page.context().close();
    return templates.includes('工地疫情防控');
  };
  expect(await offered()).toBe(true);
  const settings = join(home, 'settings.yaml');
  await writeFile(settings, 'switched_off: [site_epidemic]\n');
  expect(await offered()).toBe(false);
  expect((await fetch(`${served.url}/data/templates/site_epidemic`)).status).toBe(404);
  const page = await open('/data/profiles');
  await mapped(page, await written('停用.csv', cases('K')));
  expect(await page.locator('select[name=dataset] option[value=accident]').count()).toBe(1);
  expect(await page.locator('select[name=dataset] option[value=site_epidemic]').count()).toBe(0);
  await page.context().close();
  await rm(settings);
});

test('a strange page, a strange name for this machine and bytes that are not kept get nothing', async () => {
  const sha256 = '0'.repeat(64);
  const path = `${served.url}/data/profiles/new?file=${sha256}&name=a.csv`;
  const strange = await fetch(path, {
    method: 'POST',
    headers: { Origin: 'http://evil.example' },
    body: new URLSearchParams({ do: 'save' }),
  });
  expect(strange.status).toBe(403);
  expect((await fetch(path)).status).toBe(400);
  expect((await fetch(`${served.url}/data/profiles/new?file=../../keys/x&name=a.csv`)).status).toBe(400);
  expect((await fetch(`${served.url}/data/profiles/..%2F..%2Fkeys`)).status).toBe(404);
});
