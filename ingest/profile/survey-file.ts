import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, openEngine } from '../../sql/engine/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { findFiles } from '../find-files.ts';
import { headerCells } from '../header/header-cells.ts';
import { defaultLimits } from '../limits.ts';
import type { ParsedFile, ParsedSheet } from '../parser/protocol.ts';
import { programFor, runParser } from '../parser/run-parser.ts';
import { loadLines } from '../validate/load-lines.ts';
import { effectiveSql } from '../validate/sheet-columns.ts';
import { keep } from '../vault.ts';

/** A value of a column with the number of rows that have it. */
export interface Counted {
  readonly value: string;
  readonly count: number;
}

/** One column of a foreign table. */
export interface SurveyedColumn {
  /** Counted from 0. */
  readonly position: number;
  readonly header: string;
  /** Rows with a value, and how many different ones. */
  readonly filled: number;
  readonly distinct: number;
  /** The most frequent ones. */
  readonly values: readonly Counted[];
}

/** A sheet with all it holds, before anything is known of its meaning. */
export interface SurveyedSheet {
  /** Counted from 1. */
  readonly number: number;
  readonly name: string | null;
  /** The words of each row of its header. */
  readonly header: readonly (readonly string[])[];
  /** Text above the header. */
  readonly titles: readonly string[];
  readonly rows: number;
  readonly columns: readonly SurveyedColumn[];
  /** The first filled cell of each of the last rows. */
  readonly tail: readonly string[];
}

const mostValues = 500;
const lastRows = 5;

/**
 * Every sheet of a file that has something like a header, read in a throw-away process and left nowhere.
 * Errors: FILE_UNREADABLE, TABLE_MISSING, and those of files that cannot be read.
 */
export async function surveyFile(path: string): Promise<SurveyedSheet[]> {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-survey-'));
  try {
    const { sheets } = await parsed(path, folder);
    await using engine = await openEngine(':memory:', { folders: [folder] });
    const surveyed: SurveyedSheet[] = [];
    for (const sheet of sheets) surveyed.push(await surveyedSheet(engine, sheet));
    return surveyed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function parsed(path: string, folder: string): Promise<ParsedFile> {
  const [found] = await findFiles([path]);
  if (!found) throw new Fault('FILE_EMPTY', { file: path });
  const { file } = found;
  const limits = defaultLimits;
  const kept = await keep(folder, found, Math.max(limits.textBytes, limits.workbookBytes));
  const rooms = { sources: join(folder, 'vault'), job: folder, program: programFor(kept) };
  const task = { index: 0, source: kept.path, target: join(folder, '0'), file, isMember: true };
  const results: ParsedFile[] = [];
  await runParser([task], rooms, { limits, profiles: [], isSurvey: true }, (_, result) => {
    if (result.kind === 'parsed') results.push(result.file);
    else if (result.kind === 'died') throw new Fault('PARSER_DIED', { file, reason: result.reason });
    else if (result.kind === 'refused' && result.refusal.code !== 'HEADER_UNKNOWN')
      throw new Fault(result.refusal.code, result.refusal.values);
  });
  const [only] = results;
  if (!only || only.sheets.length === 0) throw new Fault('TABLE_MISSING', { file });
  return only;
}

async function surveyedSheet(engine: Engine, sheet: ParsedSheet): Promise<SurveyedSheet> {
  await loadLines(engine, sheet);
  const header = await headerOf(engine, sheet);
  const columns: SurveyedColumn[] = [];
  for (const { position, header: words } of headerCells(header)) {
    columns.push({ position, header: words, ...(await valuesOf(engine, sheet, position)) });
  }
  return {
    number: sheet.number,
    name: sheet.name,
    header,
    titles: sheet.titles,
    rows: sheet.dataRows,
    columns,
    tail: await tailOf(engine, sheet),
  };
}

async function headerOf(
  engine: Engine,
  { headerRows: [first, last], width }: ParsedSheet,
): Promise<string[][]> {
  const cells = Array.from({ length: width - 1 }, (_, i) => `c${i + 1}`);
  const rows = await engine.rows<Record<string, string | null>>(
    `select ${cells.join(', ')} from lines where row_number between ${first} and ${last} order by row_number`,
  );
  return rows.map((row) => cells.map((cell) => (row[cell] ?? '').replaceAll('\u001e', ' ').trim()));
}

async function valuesOf(
  engine: Engine,
  sheet: ParsedSheet,
  position: number,
): Promise<Pick<SurveyedColumn, 'filled' | 'distinct' | 'values'>> {
  const cells = `select ${effectiveSql(sheet, position + 1)} as value from lines where role is null`;
  const [counts] = await engine.rows<{ filled: number; distinct: number }>(
    `select count(value) as filled, count(distinct value) as distinct from (${cells})`,
  );
  const values = await engine.rows<Counted>(
    `select value, count(*) as count from (${cells}) where trim(value) <> ''
     group by value order by count desc, value limit ${mostValues}`,
  );
  return { ...counts!, values };
}

async function tailOf(engine: Engine, { width }: ParsedSheet): Promise<string[]> {
  const cells = Array.from({ length: width - 1 }, (_, i) => `nullif(trim(c${i + 1}), '')`);
  const rows = await engine.rows<{ lead: string }>(
    `select coalesce(${cells.join(', ')}, '') as lead from lines where role is null
     order by row_number desc limit ${lastRows}`,
  );
  return rows.map(({ lead }) => lead);
}
