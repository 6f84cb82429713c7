import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
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

const pages = [
  { name: 'overview', path: '/' },
  { name: 'goals', path: '/goals' },
  { name: 'imagined', path: '/goals?if=casualty_fewer:1' },
  { name: 'counties', path: '/goals/counties' },
  { name: 'plan', path: '/goals/plan' },
  { name: 'actions', path: '/goals/actions' },
  { name: 'trends', path: '/trends?indicator=hazards_found' },
  { name: 'areas', path: '/areas' },
  { name: 'closing', path: '/areas/closing?by=county' },
  { name: 'scores', path: '/areas/scores' },
  { name: 'trace', path: '/trace?indicator=hazards_ontime' },
  { name: 'county', path: '/?region=990105' },
  { name: 'past', path: '/?period=2021' },
  { name: 'submissions', path: '/data' },
  { name: 'doubts', path: '/data/doubts' },
  { name: 'batches', path: '/data/batches?state=sent-back' },
  { name: 'models', path: '/models' },
  { name: 'model', path: '/models/fct_hazard_month' },
  { name: 'api', path: '/api' },
  { name: 'search', path: '/search?q=安' },
  { name: 'enterprise', path: '/registers/enterprise/91990101038QEW1Q2R' },
];
const sizes = { laptop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };
const cases = pages.flatMap((page) =>
  (['zh', 'en'] as const).flatMap((language) =>
    (Object.keys(sizes) as (keyof typeof sizes)[]).map((size) => ({ ...page, language, size })),
  ),
);

function address(path: string, language: string): string {
  return served.url + (language === 'zh' ? path : `${path}${path.includes('?') ? '&' : '?'}lang=en`);
}

describe('every page opens in both languages, for all readers, without a complaint', () => {
  test.each(cases)('$name in $language on a $size', async ({ name, path, language, size }) => {
    const context = await browser.newContext({ viewport: sizes[size], bypassCSP: false });
    const page = await context.newPage();
    const complaints = complaintsOf(page);
    await page.goto(address(path, language), { waitUntil: 'networkidle' });
    expect(await page.getAttribute('html', 'lang')).toBe(language === 'zh' ? 'zh-CN' : 'en');
    expect(await page.textContent('h1')).toMatch(language === 'zh' ? /\p{Script=Han}/u : /[A-Za-z]{3}/);
    expect(await page.textContent('body')).toContain(language === 'zh' ? '演示数据' : 'Demo data');
    expect(await page.innerText('body')).not.toMatch(/\{\w+\}/u);
    expect(await overflowOf(page)).toBeLessThanOrEqual(0);
    await page.screenshot({ path: join(pictures, `${name}-${language}-${size}.png`), fullPage: true });
    expect(complaints).toEqual([]);
    await context.close();
  });

  test.each(pages.flatMap((page) => ['zh', 'en'].map((language) => ({ ...page, language }))))(
    'axe finds nothing on $name in $language',
    async ({ path, language }) => {
      const context = await browser.newContext({ viewport: sizes.laptop, bypassCSP: true });
      const page = await context.newPage();
      await page.goto(address(path, language), { waitUntil: 'networkidle' });
      expect(await axeViolations(page)).toEqual([]);
      await context.close();
    },
  );

  test.each(pages)('$name reads without JavaScript', async ({ path }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(served.url + path);
    expect((await page.textContent('h1'))?.length).toBeGreaterThan(3);
    expect(await page.locator('table, ol, dl, main form').count()).toBeGreaterThan(0);
    await context.close();
  });
});

test.each(['zh', 'en'])(
  'a past year without a plan is not judged by the plan of another, in %s',
  async (language) => {
    const page = await (await fetch(address('/?period=2021', language))).text();
    expect(page).toContain(
      language === 'zh'
        ? '没有2021年的年度计划，不判定目标'
        : 'There is no annual plan for 2021, so no goal is judged',
    );
    expect(page).toContain(language === 'zh' ? '2021年需要关注' : 'Needs attention in 2021');
    expect(page).not.toContain('href="/goals#');
  },
);

test('a picture is saved with all that stands around it, in light colours, as SVG and as PNG', async () => {
  const context = await browser.newContext({ viewport: sizes.laptop, colorScheme: 'dark' });
  const page = await context.newPage();
  const complaints = complaintsOf(page);
  await page.goto(address('/', 'zh'), { waitUntil: 'networkidle' });
  const saved = async (kind: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page
        .locator('figure')
        .first()
        .getByRole('button', { name: `下载${kind}` })
        .click(),
    ]);
    const path = join(pictures, file.suggestedFilename());
    await file.saveAs(path);
    return { path, bytes: await readFile(path) };
  };
  const svg = (await saved('SVG')).bytes.toString();
  expect(svg).toMatch(/^<svg [^>]*width="600"/u);
  for (const words of ['数据截至2022年9月30日', '口径', '2022-09-', 'rgb(255, 255, 255)'])
    expect(svg).toContain(words);
  expect(svg).not.toContain('var(');
  const { bytes } = await saved('PNG');
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect(bytes.readUInt32BE(16)).toBe(1200);
  expect(complaints).toEqual([]);
  await context.close();
});

test('a click on a county of the map shows that county', async () => {
  const page = await browser.newPage();
  await page.goto(address('/', 'zh'), { waitUntil: 'networkidle' });
  await page
    .locator('#figure-hazards_ontime-region-map')
    .locator('xpath=..')
    .locator('.wide path[data-key="990105"]')
    .click();
  await page.waitForURL('**/?region=990105');
  expect(await page.textContent('.subtitle')).toContain('云岫区');
  await page.close();
});

describe('the search finds by a part of a name or a code, at most twelve, in groups', () => {
  test.each([
    ['薄弱', ['页面'], '"/areas"'],
    ['隐患', ['指标', '目标'], '/trends?indicator='],
    ['云岫', ['区县'], '/?region=990105'],
    ['安波 劳务', ['企业'], '/registers/enterprise/91990101038QEW1Q2R'],
    ['91990101038qew', ['企业'], '/registers/enterprise/91990101038QEW1Q2R'],
    ['工程', ['目标', '企业', '工程'], '/registers/site/'],
    ["' or 1=1 --", [], null],
    ['%', [], null],
  ])('%s', async (words, groups, href) => {
    const page = await (await fetch(`${served.url}/search?q=${encodeURIComponent(words)}`)).text();
    const main = page.slice(page.indexOf('<main'), page.indexOf('</main>'));
    for (const group of groups) expect(main).toContain(`>${group}</h2>`);
    if (href !== null) expect(main).toContain(href);
    const found = main.match(/<li/gu)?.length ?? 0;
    expect(found).toBeLessThanOrEqual(12);
    expect(found > 0).toBe(groups.length > 0);
  });
});

test('the files of weak areas hold what the page was asked for', async () => {
  const page = await (await fetch(address('/areas?event=late_hazard&by=trade&months=36', 'zh'))).text();
  const [, csv = ''] = /href="(\/api\/v1\/areas[^"]*)"/u.exec(page) ?? [];
  const file = await (await fetch(served.url + csv.replaceAll('&amp;', '&'))).text();
  expect(file.split('\r\n')[0]).toMatch(/^到期未整改隐患,隐患类别,/u);
  const list = await (await fetch(`${served.url}/api/v1/targets?format=csv-excel`)).text();
  expect(list).toContain('检查日期,查出隐患,其中重大隐患');
});

test('“what if” ends the year as its rule says, and can be added to', async () => {
  const page = await (
    await fetch(address('/goals?if=casualty_fewer:9&goal=hazards_in_time&rest=1', 'zh'))
  ).text();
  expect(page).toMatch(/如果这样，全年得[\d.]+分（目前[\d.]+分）/u);
  expect(page).toMatch(/2022年已有\d+起，超过全年上限\d+起/u);
  expect(page).toContain('value="casualty_fewer:9,hazards_in_time:1"');
});

describe('what nobody should ask is answered calmly', () => {
  test.each([
    ['/trace?indicator=nothing', 400],
    ['/?region=000000', 400],
    ['/?period=2022-13', 400],
    ['/?period=9999', 400],
    ['/?period=0001', 400],
    ['/trace?indicator=accidents&period=2022-01..9999-12', 400],
    ['/goals?year=1999', 400],
    ['/goals?month=2021-05', 400],
    ['/goals?if=nothing:1', 400],
    ['/goals?if=casualty_fewer', 400],
    ['/goals/counties?region=000000', 400],
    ['/goals/freezes/nothing', 400],
    ['/goals/actions/nothing', 400],
    ['/trends?indicator=nothing', 400],
    ['/areas?event=nothing', 400],
    ['/areas?months=7', 400],
    ['/data?dataset=site', 400],
    ['/data/batches?page=99999', 400],
    ['/data/batches?month=2022', 400],
    ['/data/batches/nothing', 400],
    ['/models?line=gas', 400],
    ['/models/nothing', 404],
    ['/api?name=1', 400],
    ['/registers/enterprise/nothing', 400],
    ['/registers/person/1', 400],
    ['/no-such-page', 404],
  ])('%s', async (path, status) => {
    for (const language of ['zh', 'en']) {
      const response = await fetch(address(path, language), { headers: { accept: 'text/html' } });
      expect(response.status).toBe(status);
      expect(await response.text()).not.toMatch(/\bat \w+ \(|node_modules|Internal Error/);
    }
  });
});
