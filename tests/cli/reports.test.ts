import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readXlsx } from 'hucre';
import { beforeAll, describe, expect, test } from 'vitest';
import { writeBook } from '../../dashboard/reports/book/write-book.ts';
import { reportContent } from '../../dashboard/reports/content/index.ts';
import { writeDocx } from '../../dashboard/reports/docx/write-docx.ts';
import { type ReportFacts, reportFacts } from '../../dashboard/reports/facts.ts';
import { mostReportBytes, verifyReport } from '../../dashboard/reports/index.ts';
import { closed, opened, type Parts, setText, textOf } from '../../dashboard/reports/package-parts.ts';
import { plainText } from '../../dashboard/reports/plain-text.ts';
import { reportPage } from '../../dashboard/reports/print/report-page.ts';
import { summaryPage } from '../../dashboard/reports/print/summary.ts';
import type { Report } from '../../dashboard/reports/report.ts';
import { ask, openRelease, valueText } from '../../models/index.ts';
import { npmChromium } from '../browser/chromium.ts';
import { anzhu, type Told } from './anzhu.ts';
import { officeLacks, pagesApart, pagesText, printed } from './office.ts';
import { type TinyCity, writeTinyCity } from './tiny-city.ts';

const quiet = '990103';
let city: TinyCity;
const run = (...args: string[]): Promise<Told> => anzhu(['--home', city.home, ...args]);

let facts: ReportFacts;
const content = (language: 'zh' | 'en') => reportContent(facts, language);

/** A release is named for the code that built it. */
const withoutRelease = (report: Report) =>
  plainText(report).replaceAll(report.carried.release, '2022-02-xxxxxxxxxxxx');

beforeAll(async () => {
  city = await writeTinyCity();
  const counties = join(city.files, '行政区划.csv');
  await writeFile(counties, `${await readFile(counties, 'utf8')}${quiet},北岭县\n`);
  expect((await run('ingest', city.files)).exit).toBe(0);
  expect((await run('build')).exit).toBe(0);
  await using release = await openRelease(city.home);
  facts = await reportFacts(release, { period: '2022-02' });
});

describe('a report', () => {
  test('of a month reads as the reviewed one, in Chinese', async () => {
    await expect(`${withoutRelease(content('zh'))}\n`).toMatchFileSnapshot('../golden/reports/month.zh.txt');
  });

  test('is in the language of its reader throughout, names of places and ids apart', async () => {
    const places = /微澜市|东篱区|西窗县|北岭县/gu;
    const cells = async (language: 'zh' | 'en') =>
      (await readXlsx((await writeBook(facts, language)).bytes)).sheets.flatMap(({ rows }) => rows.flat());
    const english = [
      plainText(content('en')),
      summaryPage(facts, 'en')
        .html.replace(/<style>.*?<\/style>/su, '')
        .replace(/ font-family="[^"]*"/gu, ''),
      ...(await cells('en')).map(String),
    ].join('\n');
    expect(english.replaceAll(places, '')).not.toMatch(/\p{Script=Han}/u);
    const chinese = [plainText(content('zh')), ...(await cells('zh')).map(String)].join('\n');
    const ids = /\b[a-z]+(?:_[a-z]+)+\b|\b2022-02-[0-9a-f]{12}\b|^[a-z]+$|SHA-256/gmu;
    expect(chinese.replaceAll(ids, '')).not.toMatch(/[A-Za-z]{2}/u);
  });

  test('prints the numbers that `ask` answers with', async () => {
    await using release = await openRelease(city.home);
    let held = 0;
    for (const { shown, figure } of content('zh').carried.figures) {
      if (figure.kind !== 'indicator' || figure.part !== null || figure.less !== null) continue;
      const { indicator, region, period, measure } = figure;
      const { total, indicator: own } = await ask(release, { indicator, region, period });
      const counts: Partial<Record<typeof measure, number | null>> = total;
      const told = measure === 'value' ? valueText(total.value!, own).zh : String(counts[measure]);
      if (!(measure in total)) continue;
      expect([figure, shown]).toEqual([figure, told]);
      held += 1;
    }
    expect(held).toBeGreaterThan(15);
  });

  test('of a county that has reported nothing says so, and scores nothing', async () => {
    await using release = await openRelease(city.home);
    const report = reportContent(await reportFacts(release, { period: '2022-02', region: quiet }), 'zh');
    expect(`${withoutRelease(report)}\n`).toContain(
      '2月，北岭县房屋市政工程生产安全事故尚未报送（应于2022年3月10日前报送）。',
    );
    expect(plainText(report)).not.toMatch(/NaN|null|undefined|Infinity/u);
    expect(report.blocks.some(({ kind }) => kind === 'picture')).toBe(false);
  });

  test('carries the figure of every number of its tables and sentences', async () => {
    const { blocks, annexes, carried } = content('zh');
    const spans = [...blocks, ...annexes.flatMap((annex) => annex.blocks)].flatMap((block) =>
      block.kind === 'paragraph' ? block.spans : block.kind === 'table' ? block.rows.flat(2) : [],
    );
    const marked = spans.filter(({ figure }) => figure !== undefined);
    expect(new Map(marked.map(({ figure, text }) => [figure, text]))).toEqual(
      new Map(carried.figures.map(({ id, shown }) => [id, shown])),
    );
    expect(marked).toHaveLength(carried.figures.length);
    const accidents = carried.figures.find(({ figure }) => figure.kind === 'indicator')!;
    expect(accidents).toMatchObject({
      shown: '2',
      figure: { indicator: 'accidents', region: '990100', period: '2022-02..2022-02', now: { numerator: 2 } },
    });
  });
});

describe('a Word document', () => {
  test('is laid out as GB/T 9704-2012 asks, and the same bytes each time', async () => {
    const report = content('zh');
    const bytes = await writeDocx(report);
    expect(Buffer.compare(bytes, await writeDocx(report))).toBe(0);
    const parts = opened(bytes);
    const document = textOf(parts, 'word/document.xml')!;
    // 210 × 297 mm; 37 mm, 26 mm, 35 mm and 28 mm of margin, in twips.
    expect(document).toContain('w:w="11906" w:h="16838"');
    expect(document).toMatch(/w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/u);
    expect(document).toContain('<w:tblHeader/>');
    expect(document.match(/<w:tag w:val="f\d+"\/>/gu)).toHaveLength(report.carried.figures.length);
    expect(textOf(parts, 'word/settings.xml')).toContain('evenAndOddHeaders');
    expect(textOf(parts, 'word/fontTable.xml')).toContain('方正小标宋简体');
    expect(textOf(parts, 'docProps/core.xml')).toContain('2022-02-28T00:00:00Z');
    expect(Object.keys(parts).filter((name) => name.startsWith('word/charts/chart'))).toHaveLength(2);
  });
});

describe('the assessment book', () => {
  const sheet = (parts: Parts, number: number) => textOf(parts, `xl/worksheets/sheet${number}.xml`)!;

  test('scores by formulas over its data, with the values they have', async () => {
    const { bytes } = await writeBook(facts, 'zh');
    expect(Buffer.compare(bytes, (await writeBook(facts, 'zh')).bytes)).toBe(0);
    const names = [...textOf(opened(bytes), 'xl/workbook.xml')!.matchAll(/<sheet [^>]*name="([^"]*)"/gu)];
    expect(names.map(([, name]) => name)).toEqual(['得分', '数据', '区县', '口径', '修订', '佐证']);
    await using release = await openRelease(city.home);
    const county = await reportFacts(release, { period: '2022-02', region: '990101' });
    const workbook = await readXlsx((await writeBook(county, 'zh')).bytes);
    const rows = workbook.sheets[0]!.rows;
    const goal = county.assessment.goals.find((one) => one.goal === 'hazards_in_time')!;
    expect(goal.points).toBeGreaterThan(0);
    expect(rows.find((row) => row[2] === goal.title.zh)?.[5]).toBeCloseTo(goal.points!, 9);
    expect(rows.find((row) => row[1] === '总分')?.[5]).toBeCloseTo(county.assessment.total, 9);
    const score = sheet(opened(bytes), 1);
    expect(score.match(/<f>IF\(/gu)!.length).toBeGreaterThanOrEqual(facts.assessment.goals.length);
    expect(score).toMatch(/<f>SUM\([^<]*\)\+MIN\(/u);
  });

  test('is known to verify, and so is a number typed over', async () => {
    const { bytes } = await writeBook(facts, 'zh');
    expect(await verifyReport(city.home, bytes, 'book.xlsx')).toMatchObject({
      isTextRead: true,
      findings: [],
    });
    const parts = opened(bytes);
    const data = sheet(parts, 2);
    setText(parts, 'xl/worksheets/sheet2.xml', data.replace(/(<c r="E4"[^>]*><v>)4</u, '$17<'));
    const { findings } = await verifyReport(city.home, closed(parts), 'book.xlsx');
    expect(findings).toMatchObject([{ kind: 'edited', shown: '4', found: '7', where: '数据 E4' }]);
  });
});

describe.skipIf(officeLacks.length > 0)(
  `in LibreOffice${officeLacks.length === 0 ? '' : ` (this machine lacks ${officeLacks.join(', ')})`}`,
  () => {
    test('documents open with all their text on the reviewed pages, and the book scores again as the engine does', async () => {
      const report = content('zh');
      const pages = await printed({
        'month.docx': await writeDocx(report),
        'month-en.docx': await writeDocx(content('en')),
        'book.xlsx': withoutValues((await writeBook(facts, 'zh')).bytes),
      });
      const month = pages.get('month.docx')!;
      const reviewed = join(import.meta.dirname, '../golden/reports/month.zh.pages.txt');
      if (process.env.ANZHU_REVIEW) await writeFile(reviewed, pagesText(month));
      expect(pagesApart(month, await readFile(reviewed, 'utf8'))).toEqual({
        pages: 0,
        field: expect.closeTo(0, 0),
      });
      const text = textOfPages(month);
      for (const paragraph of paragraphsOf(report)) expect(text).toContain(paragraph);
      const english = textOfPages(pages.get('month-en.docx')!);
      for (const paragraph of paragraphsOf(content('en'))) expect(english).toContain(paragraph);
      const book = textOfPages(pages.get('book.xlsx')!);
      const { total, sections, grade } = facts.assessment;
      expect(book).toContain(`总分${total.toFixed(2)}等次（按已得分）${grade.zh}`);
      for (const { title, full, points } of sections)
        expect(book).toContain(`${title.zh}${full.toFixed(2)}${points.toFixed(2)}`);
    });
  },
);

const textOfPages = (pages: readonly { readonly text: string }[]) => pages.map(({ text }) => text).join('');

/** The sentences and headings of a report, as a page without spaces has them. */
function paragraphsOf({ blocks }: Report): string[] {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'heading') return [block.text];
    return block.kind === 'paragraph' ? [block.spans.map(({ text }) => text).join('')] : [];
  });
  return texts.map((text) => text.replaceAll(/\s/gu, ''));
}

/** A workbook whose formulas have no values yet: who opens it must compute them. */
function withoutValues(bytes: Uint8Array): Uint8Array {
  const parts = opened(bytes);
  for (const name of Object.keys(parts).filter((one) => one.startsWith('xl/worksheets/sheet')))
    setText(parts, name, textOf(parts, name)!.replace(/(<\/f>)<v>[^<]*<\/v>/gu, '$1'));
  return closed(parts);
}

describe('a page to print', () => {
  test('becomes a PDF through a Chromium that is named, with its figures attached', async () => {
    const { program, needed } = await npmChromium();
    const file = join(city.files, '..', 'summary.pdf');
    const args = ['report', '--period', '2022-02', '--summary', '--output', file];
    const { exit, stderr } = await anzhu(['--home', city.home, ...args], {
      ...needed,
      ANZHU_CHROMIUM: program,
    });
    expect([exit, stderr]).toEqual([0, '']);
    const verified = await verifyReport(city.home, await readFile(file), file);
    expect(verified).toMatchObject({ isTextRead: false, findings: [] });
    expect(verified.figures).toBeGreaterThan(10);
  });

  test('without a Chromium says what was looked for and what else there is', async () => {
    const args = ['--home', city.home, 'report', '--period', '2022-02', '--format', 'pdf'];
    const { exit, stderr } = await anzhu(args, { ANZHU_CHROMIUM: '/nowhere/chromium' });
    expect(exit).toBe(3);
    expect(stderr).toMatch(/CHROMIUM_MISSING.*\/nowhere\/chromium.*--format html/u);
  });

  test('escapes what it is given and names the figure of every number', () => {
    const report = content('zh');
    const html = reportPage({ ...report, titleLines: ['<b>'] });
    expect(html).toContain('<h1>&lt;b&gt;</h1>');
    expect(html.match(/<data value="f\d+">/gu)).toHaveLength(report.carried.figures.length);
    expect(html).not.toMatch(/var\(--|https?:\/\/(?!www\.w3\.org)/u);
  });
});

describe('anzhu verify', () => {
  test('agrees with an untouched report, and tells a number that was typed over and one that was taken out', async () => {
    const file = join(city.files, '..', 'month.docx');
    const written = await run('report', '--period', '2022-02', '--lang', 'zh', '--output', file);
    expect([written.exit, written.stderr]).toEqual([0, '']);
    const bytes = await readFile(file);
    expect((await verifyReport(city.home, bytes, file)).findings).toEqual([]);
    const parts = opened(bytes);
    const document = textOf(parts, 'word/document.xml')!;
    const typed = document.replace(/(w:val="f1"[\s\S]*?<w:t[^>]*>)2</u, '$19<');
    setText(parts, 'word/document.xml', typed.replace('<w:tag w:val="f2"/>', ''));
    await writeFile(file, closed(parts));
    const { exit, stdout } = await run('--json', 'verify', file);
    expect(exit).toBe(1);
    expect(JSON.parse(stdout).findings).toMatchObject([
      { id: 'f1', kind: 'edited', shown: '2', found: '9', where: expect.stringContaining('共发生') },
      { id: 'f2', kind: 'gone', shown: '2', found: null },
    ]);
  });

  test('tells a word that was changed and a sentence that was typed in, in a document and in a book', async () => {
    const document = opened(await writeDocx(content('zh')));
    const changed = textOf(document, 'word/document.xml')!.replaceAll('不合格与优秀', '合格与优秀');
    const typed = '<w:p><w:r><w:t>全年死亡0人。</w:t></w:r></w:p>';
    setText(document, 'word/document.xml', changed.replace(/(<w:sectPr)/u, `${typed}$1`));
    const docx = await verifyReport(city.home, closed(document), 'month.docx');
    expect(docx.findings).toEqual([]);
    expect(docx.words).toMatchObject({
      rewritten: [{ text: expect.stringContaining('等次在合格与优秀') }, { text: '全年死亡0人。' }],
      gone: 1,
    });
    const book = opened((await writeBook(facts, 'zh')).bytes);
    expect((await verifyReport(city.home, closed(book), 'book.xlsx')).words).toEqual({
      rewritten: [],
      gone: 0,
    });
    const data = textOf(book, 'xl/worksheets/sheet2.xml')!;
    setText(book, 'xl/worksheets/sheet2.xml', data.replace(/(<c r="N4"[^>]*><v>)[^<]*</u, '$199<'));
    const xlsx = await verifyReport(city.home, closed(book), 'book.xlsx');
    expect(xlsx.words).toMatchObject({ rewritten: [{ where: '数据 N4', text: '99' }], gone: 1 });
  });

  test('refuses what is no report of ours, is broken, or larger than any', async () => {
    const { exit, stderr } = await run('verify', join(city.files, '行政区划.csv'));
    expect([exit, stderr]).toEqual([2, expect.stringContaining('REPORT_UNKNOWN')]);
    const document = await writeDocx(content('zh'));
    const parts = opened(document);
    delete parts['customXml/item1.xml'];
    const strange = {
      'half.docx': document.subarray(0, document.length / 2),
      'foreign.docx': closed(parts),
      'broken.pdf': Buffer.from('%PDF-1.7 and no more'),
      'huge.docx': new Uint8Array(mostReportBytes + 1),
    };
    for (const [file, bytes] of Object.entries(strange))
      await expect(verifyReport(city.home, bytes, file)).rejects.toMatchObject({
        code: 'REPORT_UNKNOWN',
        values: { file },
      });
  });

  test('says of a report that is out of date what the books say now, and why', async () => {
    const [head] = (await readFile(join(city.files, '生产安全事故.csv'), 'utf8')).split('\n');
    const more = join(city.files, '..', '事故补报.csv');
    const rows = ['01', '02'].map(
      (month) => `A-${quiet}-${month},${quiet},2022-${month}-10 09:30,高处坠落,1,0,1000000,一般事故`,
    );
    await writeFile(more, `${[head, ...rows].join('\n')}\n`);
    expect((await run('ingest', more)).exit).toBe(0);
    expect((await run('build')).exit).toBe(0);
    const { findings } = await verifyReport(city.home, await writeDocx(content('zh')), 'month.docx');
    expect(findings).toContainEqual(
      expect.objectContaining({
        kind: 'moved',
        shown: '4起',
        found: '6起',
        figure: expect.objectContaining({ indicator: 'casualty_accidents', measure: 'value' }),
        why: { zh: '迟报 +2', en: 'late +2' },
      }),
    );
  });
});
