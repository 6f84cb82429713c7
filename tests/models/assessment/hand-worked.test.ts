import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { type Cell, type CellValue, readXlsx } from 'hucre';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Assessment, assessAll, openRelease } from '../../../models/index.ts';
import { demoHome } from '../../demo-home.ts';

/** An assessment of the demo city worked by hand: the counts are typed in, every step after them is a formula. */
const workbook = join(import.meta.dirname, 'hand-worked-2022-09.xlsx');
const firstGoal = 11;
const [done, due, waits, expected, reported] = ['G', 'H', 'I', 'J', 'K'];
const goalResults = ['L', 'M', 'N', 'O', 'P', 'Q', 'R', 'S', 'T', 'U', 'V'];
const placeResults = ['C3', 'C4', 'C5', 'C6', 'C7'];

type Sheets = ReadonlyMap<string, ReadonlyMap<string, Partial<Cell>>>;
let sheets: Sheets;
let places: readonly Assessment[];

beforeAll(async () => {
  await using release = await openRelease(await demoHome());
  const { city, counties } = await assessAll(release);
  places = [city, ...counties];
  sheets = await read(workbook);
});

test('what was counted by hand is what the software judges', () => {
  const found = eachGoal((goal, at) => {
    const { numerator, denominator, waiting, ...total } = goal.answer!.total;
    const counted =
      goal.kind === 'campaigns'
        ? [goal.campaigns.filter(({ missing }) => missing.length === 0).length, goal.campaigns.length]
        : [numerator, goal.kind === 'clear' ? at(due!) : (denominator ?? '—')];
    const byHand = [done!, due!, waits!, expected!, reported!].map(at);
    return [byHand, [...counted, waiting, total.expected, total.reported]];
  });
  expect(found).toHaveLength(13 * 49);
  for (const [where, [byHand, bySoftware]] of found) expect([where, byHand]).toEqual([where, bySoftware]);
});

test('every goal of the city and of each county has the points that were worked out by hand', () => {
  for (const { region, goals } of places)
    for (const [n, { goal, points, open, full }] of goals.entries()) {
      const at = (column: string) => sheets.get(region.label.zh)!.get(`${column}${firstGoal + n}`)?.value;
      const found = { where: `${region.label.zh} ${goal}`, goal, points: points ?? 0, open, full };
      expect({ ...found, goal: at('B'), points: at('T'), open: at('U'), full: at('S') }).toEqual({
        ...found,
        points: expect.closeTo(found.points, 3),
        open: expect.closeTo(open, 3),
        full: expect.closeTo(full, 3),
      });
    }
});

test('points, what is open, grades and sections are those worked out by hand, on each sheet and in the summary', () => {
  expect(places).toHaveLength(13);
  const summary = [...sheets.get('汇总')!];
  for (const { region, ...place } of places) {
    const sheet = sheets.get(region.label.zh)!;
    const by = [place.total, place.open, place.grade.zh, place.bonus, place.bestGrade.zh];
    const close = (value: CellValue) => (typeof value === 'number' ? expect.closeTo(value, 3) : value);
    expect([region.label.zh, ...placeResults.map((cell) => sheet.get(cell)?.value)]).toEqual([
      region.label.zh,
      ...by.map(close),
    ]);
    const [row] = summary.find(([, { value }]) => value === region.code)!;
    const [total, open, grade, , best] = by;
    expect(['C', 'D', 'E', 'F'].map((column) => valueAt('汇总', `${column}${row.slice(1)}`))).toEqual(
      [total!, open!, grade!, best!].map(close),
    );
    for (const { title, full, points, open } of place.sections) {
      const [head] = [...sheet].find(([cell, { value }]) => /^B\d/u.test(cell) && value === title.zh)!;
      expect(['E', 'F', 'G'].map((column) => sheet.get(`${column}${head.slice(1)}`)?.value)).toEqual(
        [full, points, open].map(close),
      );
    }
  }
});

test('no result is typed over its formula', () => {
  const typed = [...results()].filter(([sheet, cell]) => {
    const { formula, value } = sheets.get(sheet)!.get(cell) ?? {};
    return formula === undefined && value !== '—';
  });
  expect(typed).toEqual([]);
});

test('LibreOffice comes to the same results from the formulas', { timeout: 60_000 }, async ({ skip }) => {
  const office = process.env.ANZHU_TEST_SOFFICE ?? 'soffice';
  const run = promisify(execFile);
  const isThere = await run(office, ['--version']).then(
    () => true,
    () => false,
  );
  skip(!isThere, 'LibreOffice (soffice) is not installed, so the formulas are not worked out anew');
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-hand-worked-'));
  afterAll(() => rm(folder, { recursive: true, force: true }));
  await alwaysRecalculate(join(folder, 'profile'));
  await run(office, [
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
    '--headless',
    '--convert-to',
    'xlsx',
    '--outdir',
    folder,
    workbook,
  ]);
  const anew = await read(join(folder, 'hand-worked-2022-09.xlsx'));
  for (const [sheet, cell] of results()) {
    const [was, is] = [sheets, anew].map((of) => of.get(sheet)!.get(cell)?.value);
    expect([sheet, cell, is]).toEqual([sheet, cell, typeof was === 'number' ? expect.closeTo(was, 9) : was]);
  }
});

const valueAt = (sheet: string, cell: string) => sheets.get(sheet)!.get(cell)?.value;

/** Of every measured goal of every place, what `compare` finds between its row and its judgement. */
function eachGoal<Found>(
  compare: (goal: Assessment['goals'][number], at: (column: string) => CellValue | undefined) => Found,
): [where: string, Found][] {
  return places.flatMap(({ region, goals }) =>
    goals.flatMap((goal, n): [string, Found][] => {
      const at = (column: string) => valueAt(region.label.zh, `${column}${firstGoal + n}`);
      return goal.answer === null ? [] : [[`${region.label.zh} ${goal.goal}`, compare(goal, at)]];
    }),
  );
}

/** The cells of each place's results and of the summary. */
function* results(): Generator<[sheet: string, cell: string]> {
  for (const [n, { region, goals }] of places.entries()) {
    const sheet = region.label.zh;
    for (const cell of placeResults) yield [sheet, cell];
    for (const at of goals.keys())
      for (const column of goalResults) yield [sheet, `${column}${firstGoal + at}`];
    for (const column of ['C', 'D', 'E', 'F']) yield ['汇总', `${column}${4 + n}`];
  }
}

async function read(file: string): Promise<Sheets> {
  const { sheets: found } = await readXlsx(await readFile(file), { readStyles: false });
  return new Map(
    found.map(({ name, rows, cells }) => [
      name,
      new Map(
        rows.flatMap((row, y) =>
          row.map((value, x): [string, Partial<Cell>] => {
            const cell = cells?.get(`${y},${x}`);
            return [`${letters(x)}${y + 1}`, { ...cell, value: cell?.formulaResult ?? value }];
          }),
        ),
      ),
    ]),
  );
}

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A profile of LibreOffice that believes no result it finds in a file. */
async function alwaysRecalculate(profile: string): Promise<void> {
  await mkdir(join(profile, 'user'), { recursive: true });
  await writeFile(
    join(profile, 'user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`,
  );
}
