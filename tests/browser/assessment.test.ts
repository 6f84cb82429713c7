import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ingest } from '../../ingest/index.ts';
import { build, openRelease } from '../../models/index.ts';
import { writeTinyCity } from '../cli/tiny-city.ts';
import { launchChromium } from './chromium.ts';
import { axeViolations } from './complaints.ts';
import { type Served, serve } from './served.ts';

let home: string;
let through: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  const city = await writeTinyCity();
  home = city.home;
  await ingest(home, [city.files]);
  await build(home);
  await using release = await openRelease(home);
  through = release.manifest.asOf.slice(0, 7);
  process.env.ANZHU_CHROMIUM = '/nowhere/chromium';
  served = await serve(home);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
});

/** Opens the form under a title, fills it in and sends it. */
async function fill(page: Page, title: string, values: Readonly<Record<string, string>>): Promise<void> {
  await page.click(`summary:text-is("${title}")`);
  const form = page.locator('details[open] form');
  for (const [name, value] of Object.entries(values)) {
    const field = form.locator(`[name="${name}"]`);
    if ((await form.locator(`select[name="${name}"]`).count()) > 0) await field.selectOption(value);
    else await field.fill(value);
  }
  await form.locator('button').click();
}

test.each([true, false])(
  'an assessment is frozen, objected to, answered and settled (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${served.url}/goals/freezes`);
    await fill(page, '冻结一个期间', { kind: 'month', period: '2099-01', by: '考核组' });
    await page.waitForSelector('text=不晚于数据截至月');
    await page.goto(`${served.url}/goals/freezes`);
    await fill(page, '冻结一个期间', { kind: 'month', period: through, by: '考核组' });
    await page.waitForSelector('text=现在的数据与冻结时一致');
    await fill(page, '提出申诉', { goal: 'firms_five', why: '数据有误', by: '县局' });
    await page.waitForSelector('td:has-text("县局：数据有误")');
    await fill(page, '答复', { why: '已核实', by: '市局' });
    await page.waitForSelector('td:has-text("市局：已核实")');
    await fill(page, '核定', { points: '0.5', why: '同意', by: '市局' });
    await page.waitForSelector('td:has-text("0.5 · ")');
    expect(await page.locator('summary:text-is("核定")').count()).toBe(0);
    if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);
    await context.close();
  },
);

test.each([true, false])(
  'a plan is edited, checked, put in force and compared (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${served.url}/goals/plan`);
    await page.click('text=编辑计划');
    const yaml = page.locator('[name="yaml"]');
    const text = await yaml.inputValue();
    await yaml.fill(text.replace('weight: 12', 'weight: 13'));
    await page.click('text=检查（不保存）');
    await page.waitForSelector('[role="alert"]:has-text("Σ weight = 10")');
    expect(await yaml.inputValue()).toContain('weight: 13');
    const title = javaScriptEnabled ? '标题一' : '标题二';
    await yaml.fill(text.replace(/zh: \S*安全生产工作计划|zh: 标题./u, `zh: ${title}`));
    await page.click('text=检查（不保存）');
    await page.waitForSelector(`[role="status"] ins:text-is("${title}")`);
    await page.fill('.page > form [name="by"]', '安委办');
    await page.click('text="启用"');
    await page.waitForSelector('[role="alert"]:has-text("理由")');
    expect(await page.inputValue('.page > form [name="by"]')).toBe('安委办');
    await page.fill('.page > form [name="why"]', '示例〔2022〕9号');
    await page.click('text="启用"');
    await page.waitForSelector('h1:has-text("个版本，最后一个在用")');
    expect(await page.locator('ol li').first().textContent()).toContain('安委办：示例〔2022〕9号');
    expect(await page.locator(`pre ins:has-text("zh: ${title}")`).count()).toBe(1);
    if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);
    await page.goto(`${served.url}/goals/plan/edit`);
    await fill(page, '调整一项目标的数值', {
      goal: 'drills',
      value: '5',
      from: javaScriptEnabled ? '2022-06-01' : '2022-07-01',
      by: '市安委办',
      document: '示例〔2022〕10号',
    });
    await page.waitForSelector('dt:has-text("目标调整")');
    if (javaScriptEnabled) {
      await page.goto(`${served.url}/goals/plan/edit`);
      expect(await axeViolations(page)).toEqual([]);
    }
    await context.close();
  },
);

test.each([true, false])(
  'a goal is scored by hand, its paper kept and given back (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${served.url}/goals/points`);
    const name = `回头看记录${javaScriptEnabled}.txt`;
    const paper = { name, mimeType: 'text/plain', buffer: Buffer.from(`抽查10户 ${javaScriptEnabled}`) };
    await page.locator('details [name="evidence"]').setInputFiles([paper]);
    await fill(page, '评定得分', { goal: 'rural_look_back', points: '9', why: '抽查10户', by: '考核组' });
    await page.waitForSelector('[role="alert"]:has-text("points")');
    await page.locator('details [name="evidence"]').setInputFiles([paper]);
    await fill(page, '评定得分', { goal: 'rural_look_back', points: '0.8', why: '抽查10户', by: '考核组' });
    await page.waitForSelector(`td a:has-text("${name}")`);
    const link = await page.getAttribute(`td a:has-text("${name}")`, 'href');
    const kept = await fetch(`${served.url}${link}`);
    expect(await kept.text()).toBe(`抽查10户 ${javaScriptEnabled}`);
    expect(kept.headers.get('content-disposition')).toContain(encodeURIComponent(name));
    expect((await fetch(`${served.url}/goals/evidence/${'0'.repeat(64)}`)).status).toBe(404);
    if (javaScriptEnabled) expect(await axeViolations(page)).toEqual([]);
    await context.close();
  },
);

test('from a goal that is in trouble an action is opened with what it is for', async () => {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(`${served.url}/goals`);
  const row = page.locator('#hazards_in_time');
  await row.locator('summary').click();
  await row.locator('a:text-is("开启一项行动")').click();
  await page.waitForSelector('details[open] form');
  expect(await page.inputValue('[name="title"]')).toBe('隐患自改：隐患全部按期整改');
  expect(await page.inputValue('[name="indicator"]')).toBe('hazards_ontime');
  expect(await page.inputValue('[name="goal"]')).toBe('hazards_in_time');
  await page.close();
});

test('an action is opened, followed and closed, in English', async () => {
  const page = await browser.newPage({ bypassCSP: true });
  await page.goto(`${served.url}/goals/actions?lang=en`);
  expect(await page.textContent('h1')).toBe('No action has been opened');
  await fill(page, 'Open an action', {
    title: 'Scaffolds',
    indicator: 'hazards_ontime',
    owner: 'Station',
    due: '2022-12-31',
    by: 'Zhang',
  });
  await page.waitForSelector('h1:has-text("Scaffolds: late")');
  await fill(page, 'Add a note', { text: 'under way', by: 'Zhang' });
  await page.waitForSelector('td:has-text("under way")');
  expect(await axeViolations(page)).toEqual([]);
  await fill(page, 'Close the action', { text: 'done', by: 'Zhang' });
  await page.waitForSelector('h1:has-text("Scaffolds: closed")');
  await page.goto(`${served.url}/goals/actions?lang=en`);
  expect(await page.textContent('h1')).toBe('0 actions open, 0 of them late; 1 closed');
  await page.close();
});

test.each([true, false])(
  'a report is made and verified, and no PDF offered without a Chromium (JavaScript: %s)',
  async (javaScriptEnabled) => {
    const context = await browser.newContext({ javaScriptEnabled, bypassCSP: true });
    const page = await context.newPage();
    await page.goto(`${served.url}/goals/reports?lang=en`);
    await page.waitForSelector('text=take the page to print');
    expect(await page.locator('option[value="pdf"]').count()).toBe(0);
    await page.selectOption('[name="period"]', through);
    const downloading = page.waitForEvent('download');
    await page.click('button:text-is("Make the report")');
    const file = await (await downloading).path();
    await page.setInputFiles('[name="report"]', file);
    await page.click('button:text-is("Verify a report")');
    await page.waitForSelector('[role="status"]:has-text("numbers agree with the current release")');
    await page.selectOption('[name="form"]', 'summary-page');
    await page.click('button:text-is("Make the report")');
    await page.waitForSelector('h2:text-is("Points by section")');
    await context.close();
  },
);
