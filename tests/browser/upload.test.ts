import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ingest, readReceipts } from '../../ingest/index.ts';
import { build, currentRelease } from '../../models/index.ts';
import { secrets, writeTinyCity } from '../cli/tiny-city.ts';
import { launchChromium } from './chromium.ts';
import { axeViolations } from './complaints.ts';
import { type Served, serve } from './served.ts';

const mebibyte = 1024 * 1024;

let home: string;
let files: string;
let served: Served;
let browser: Browser;

beforeAll(async () => {
  ({ home, files } = await writeTinyCity());
  await ingest(home, [files]);
  await build(home);
  served = await serve(home);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  await served?.[Symbol.asyncDispose]();
});

/** A file beside the tiny city's, to be chosen in a browser. */
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

async function send(page: Page, paths: string[]): Promise<void> {
  await page.setInputFiles('input[name=files]', paths);
  await page.click('form button[type=submit]');
  await page.waitForSelector('#results', { timeout: 60_000 });
}

const march = [
  '检查编号,行政区划代码,项目编码,检查日期,检查类型',
  'J-3-1,990101,S1,2022-03-05,日常巡查',
  'J-3-2,990101,S1,2022-02-30,日常巡查',
].join('\n');

test('what was chosen before the script of the page came is chosen', async () => {
  const page = await (await browser.newContext()).newPage();
  let letThrough = () => {};
  const gate = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await gate;
    await route.continue();
  });
  await page.goto(`${served.url}/data/upload`, { waitUntil: 'commit' });
  await page.setInputFiles('input[name=files]', [await written('早选.csv', march)]);
  letThrough();
  await page.waitForSelector('.chosen >> text=早选.csv');
  expect(await page.isEnabled('form button[type=submit]')).toBe(true);
  await page.context().close();
});

test('a preview says what would change and takes nothing; the same files can then be taken', async () => {
  const before = await readReceipts(home);
  const page = await open('/data/upload', { bypassCSP: true });
  const file = await written(
    '西窗县2022年2月生产安全事故.csv',
    [
      '西窗县2022年2月生产安全事故',
      '事故编号,行政区划代码,发生时间,事故类型,死亡人数,重伤人数,直接经济损失',
      'A-990102-2022-02,990102,2022-02-20 09:30,高处坠落,3,0,1000000',
      'A-990102-NEW,990102,2022-02-21 09:30,触电,0,1,1000',
    ].join('\n'),
  );
  await page.setInputFiles('input[name=files]', [file]);
  await page.click('form button[formaction]');
  await page.waitForSelector('#preview', { timeout: 60_000 });
  const told = (await page.textContent('section[aria-labelledby=preview]')) ?? '';
  expect(told).toMatch(/现在 2022年1—2月接收后 2022年1—2月/);
  expect(told).toMatch(/生产安全事故\s*0\s*1\s*1\s*0\s*0/);
  expect(told).toMatch(/死亡人数 1 → 3/);
  expect(told).toMatch(/较大及以上事故起数\s*0 起\s*1 起/);
  expect(told).toMatch(/杜绝较大及以上事故.*未达/s);
  expect(await axeViolations(page)).toEqual([]);
  expect(await readReceipts(home)).toEqual(before);
  await page.context().close();
});

test('a preview tells the cells that are wrong or odd, and keeps what it refused for its header to be mapped', async () => {
  const page = await open('/data/upload', { bypassCSP: true });
  const rows = [
    '事故编号,行政区划代码,发生时间,事故类型,死亡人数,重伤人数,事故等级',
    'A-1,990102,2022-02-30 09:30,高处坠落,1,0,一般事故',
    'A-2,990102,2022-02-20 09:30,高处坠落,4,0,一般事故',
  ];
  const strange = 'citation_id,issuance_date,viol_type\n01001A,2022-03-04,S\n';
  await page.setInputFiles('input[name=files]', [
    await written('西窗县事故.csv', rows.join('\n')),
    await written('osha.csv', strange),
  ]);
  await page.click('form button[formaction]');
  await page.waitForSelector('#preview', { timeout: 60_000 });
  const told = (await page.textContent('section[aria-labelledby=preview]')) ?? '';
  expect(told).toMatch(/将被退回的单元格.*西窗县事故\.csv\s*2\s*发生时间\s*2022-02-30 09:30/s);
  expect(told).toMatch(/将接收但可疑的单元格.*西窗县事故\.csv\s*3\s*事故等级\s*一般事故\s*填报的/s);
  expect(await axeViolations(page)).toEqual([]);
  expect(await page.textContent('form .chosen')).toContain('西窗县事故.csv');
  await page.click('text=映射表头');
  await page.waitForSelector('select[name=dataset]');
  expect(await page.textContent('main')).toContain('citation_id');
  await page.context().close();
});

test('a good, a known, a broken and an oversized file, each is told what became of it', async () => {
  const oversized = await written('过大.xlsx', '');
  await truncate(oversized, 101 * mebibyte);
  const page = await open('/data/upload');
  await send(page, [
    await written('东篱区2022年3月安全检查.csv', march),
    join(files, '安全检查.csv'),
    await written('坏文件.xlsx', Buffer.from('504b0304deadbeef', 'hex')),
    oversized,
  ]);
  expect(await page.textContent('#results')).toBe(
    '接收1个文件，全部退回0个，此前已接收1个，拒收2个；其中1行退回待更正',
  );
  const told = await page.locator('section[aria-labelledby=results] li').allInnerTexts();
  const of = (name: string) => told.find((text) => text.includes(name)) ?? '';
  expect(of('东篱区2022年3月安全检查.csv')).toMatch(/已接收.*安全检查.*接收1行，退回1行/s);
  expect(of(' 安全检查.csv')).toMatch(/此前已接收/);
  expect(of('坏文件.xlsx')).toMatch(/拒收.*文件已损坏.*怎么办.*FILE_BROKEN/s);
  expect(of('过大.xlsx')).toMatch(/拒收.*101 MB 超过上限 100 MB.*FILE_TOO_LARGE/s);
  expect(await readdir(join(home, 'quarantine'))).toEqual([]);

  await page.context().close();
});

test('the receipt shows what was sent back, and no name, number or telephone', async () => {
  const page = await open('/data/batches?state=sent-back');
  expect(await page.textContent('h1')).toBe('2个批次，共退回2行');
  for (const link of await page
    .locator('tbody a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')))) {
    await page.goto(served.url + link, { waitUntil: 'networkidle' });
    const text = (await page.textContent('main')) ?? '';
    expect(text).toContain('2022-02-30');
    expect(text).toMatch(/不是真实存在的日期/);
    for (const secret of secrets) expect(text).not.toContain(secret);
  }
  await page.context().close();
});

test('the correction workbook and a blank template are there to be saved, and open as workbooks', async () => {
  const page = await open('/data/batches?state=sent-back');
  await page.click('tbody a >> nth=0');
  const saved = async (click: string) => {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(click)]);
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  };
  const workbook = await saved('text=下载更正表');
  expect(workbook.name).toMatch(/^更正表-[0-9a-f]{12}\.xlsx$/);
  const sheets = await readXlsx(workbook.bytes);
  expect(String(sheets.sheets[0]!.rows[0]![0])).toMatch(/^安筑更正表/);
  await page.goto(`${served.url}/data/upload`, { waitUntil: 'networkidle' });
  await page.click('text=下载空白填报模板');
  const blank = await saved('a:has-text("安全检查")');
  expect(blank.name).toBe('安全检查-填报模板.xlsx');
  expect(blank.bytes.subarray(0, 2).toString()).toBe('PK');
  expect((await fetch(`${served.url}/data/templates/nothing`)).status).toBe(404);
  await page.context().close();
});

test('building through the page publishes what was uploaded, and the page says so', async () => {
  const before = await currentRelease(home);
  const page = await open('/data/build');
  expect(await page.textContent('h1')).toBe('有新数据，可以生成新版本');
  await page.click('main button[type=submit]');
  await page.waitForSelector('text=新版本已发布', { timeout: 120_000 });
  const after = await currentRelease(home);
  expect(after).not.toBe(before);
  expect(await page.textContent('main')).toContain(after);
  await expect.poll(() => page.textContent('footer')).toContain(after);
  await page.goto(`${served.url}/data?dataset=inspection`, { waitUntil: 'networkidle' });
  expect(await page.textContent('h1')).toBe('2个区县中1个报齐2022年3月安全检查；退回待更正1行');
  await page.context().close();
});

describe('without JavaScript', () => {
  test('the same form uploads and builds', async () => {
    const page = await open('/data/upload?lang=en', { javaScriptEnabled: false });
    await send(page, [
      await written(
        '西窗县2022年3月安全检查.csv',
        march.replaceAll('990101', '990102').replaceAll('J-3', 'J-4'),
      ),
    ]);
    expect(await page.textContent('#results')).toBe(
      'Files accepted: 1, wholly sent back: 0, received before: 0, refused: 0; rows sent back: 1',
    );
    await page.click('section button[type=submit]');
    await page.waitForSelector('text=A new release is published', { timeout: 120_000 });
    expect(await page.textContent('main')).toContain(await currentRelease(home));
    await page.context().close();
  });

  test('a batch is withdrawn with a reason, and put back', async () => {
    const page = await open('/data/batches?dataset=inspection', { javaScriptEnabled: false });
    await page.click('tbody a >> nth=0');
    await page.click('summary:has-text("撤回本批次")');
    await page.fill('input[name=why]', '报错文件');
    await page.click('button:has-text("撤回本批次")');
    expect(await page.textContent('.subtitle')).toContain('撤回：报错文件');
    expect(await page.textContent('main')).toContain('1个批次已撤回，当前发布版本仍含其数据');
    await page.click('summary:has-text("恢复本批次")');
    await page.fill('input[name=why]', '没有报错');
    await page.click('button:has-text("恢复本批次")');
    expect(await page.textContent('.subtitle')).toContain('在用');
    await page.context().close();
  });
});

const unnamed = (id: string) => `检查编号,项目编码,检查日期,检查类型\n${id},S1,2022-03-06,日常巡查\n`;

test('a folder keeps the county it is named for, and its office leftovers stay behind', async () => {
  const county = join(files, '..', '西窗县');
  await mkdir(county);
  await writeFile(join(county, '检查.csv'), unnamed('J-5-1'));
  await writeFile(join(county, '~$检查.csv'), unnamed('J-5-2'));
  const page = await open('/data/upload');
  await page.setInputFiles('input[webkitdirectory]', county);
  await page.click('form button[type=submit]');
  await page.waitForSelector('#results');
  expect(await page.textContent('#results')).toBe('接收1个文件，全部退回0个，此前已接收0个，拒收0个');
  expect(await page.textContent('main')).toContain('西窗县/检查.csv');
  await page.context().close();
});

test('a file that is dropped is listed, and taken off the list again', async () => {
  const page = await open('/data/upload');
  await page.evaluate(`{
    const given = new DataTransfer();
    given.items.add(new File(['x'], '东篱区检查.csv'));
    const drop = new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true });
    document.querySelector('form[enctype]').dispatchEvent(drop);
  }`);
  await page.waitForSelector('text=已选1个文件，共1 B');
  expect(await page.textContent('form li')).toContain('东篱区检查.csv');
  await page.click('text=清空');
  expect(await page.isDisabled('form button[type=submit]')).toBe(true);
  await page.context().close();
});

describe('what writes is refused', () => {
  const from = (origin: string | undefined, path: string) =>
    fetch(served.url + path, {
      method: 'POST',
      headers: { accept: 'application/x-ndjson', 'content-type': 'text/csv', ...(origin ? { origin } : {}) },
      body: 'x',
    });

  test.each(['/data/upload', '/data/build', '/data/batches/0/workbook', '/api/v1/ask'])(
    'from another origin at %s',
    async (path) => {
      for (const origin of ['http://evil.example', served.url.replace('http:', 'https:'), undefined])
        expect((await from(origin, path)).status).toBe(403);
    },
  );

  test('where the body is no form, in words', async () => {
    const lines = (await (await from(served.url, '/data/upload')).text()).trim().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      { kind: 'fault', fault: { code: 'UPLOAD_BROKEN' } },
    ]);
  });

  test('while another build runs', async () => {
    const build = () => from(served.url, '/data/build').then((response) => response.text());
    const told = (await Promise.all([build(), build()])).join('');
    expect(told.match(/HOME_BUSY/g)).toHaveLength(1);
    expect(told.match(/"kind":"report"/g)).toHaveLength(1);
  });

  test('by GET, which only shows the page', async () => {
    const before = await currentRelease(home);
    const response = await fetch(`${served.url}/data/build`, { headers: { accept: 'application/x-ndjson' } });
    expect(response.headers.get('content-type')).toContain('text/html');
    expect(await currentRelease(home)).toBe(before);
  });
});
