import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Engine, openEngine } from '../../sql/engine/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { bytesOf } from '../bytes-of.ts';
import { type FoundFile, findFiles, type Incoming } from '../find-files.ts';
import { headerCells } from '../header/header-cells.ts';
import { defaultLimits } from '../limits.ts';
import type { Member, Parsed, ParsedSheet, ParseTask } from '../parser/protocol.ts';
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
  /** Lines about who filled it in, and in which unit. */
  readonly stamps: readonly string[];
  readonly rows: number;
  readonly columns: readonly SurveyedColumn[];
  /** The first filled cell of each of the last rows. */
  readonly tail: readonly string[];
}

const mostValues = 500;
const lastRows = 5;

/** A file, or the file of an archive, with its sheets. */
export interface SurveyedFile {
  readonly file: string;
  readonly sheets: readonly SurveyedSheet[];
}

/** Which files of an archive are surveyed. */
export type ChooseEntries = (names: readonly string[], archive: string) => readonly string[];

/**
 * Every sheet that has something like a header, of a file or of the chosen files of an archive, read in a throw-away
 * process and left nowhere. Errors: FILE_UNREADABLE, TABLE_MISSING, ENTRY_OPEN, and those of files that cannot be read.
 */
export async function surveyFile(
  given: string | Incoming,
  choose: ChooseEntries = theOnlyOne,
): Promise<SurveyedFile[]> {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-survey-'));
  try {
    const [found] = await findFiles([given]);
    if (!found) throw new Fault('FILE_EMPTY', { file: String(given) });
    await using engine = await openEngine(':memory:', { folders: [folder] });
    const surveyed: SurveyedFile[] = [];
    for (const [file, sheets] of await tablesOf(found, folder, choose)) {
      const known: SurveyedSheet[] = [];
      for (const sheet of sheets) known.push(await surveyedSheet(engine, sheet));
      surveyed.push({ file, sheets: known });
    }
    return surveyed;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The one entry a person has named, or the only one there is. ENTRY_OPEN. */
export function entryNamed(entry: string | undefined): ChooseEntries {
  return (names, archive) => {
    const chosen = entry === undefined ? names : names.filter((name) => name === entry);
    if (chosen.length === 1) return chosen;
    const listed = names.slice(0, shownEntries).join(' | ');
    throw new Fault('ENTRY_OPEN', {
      file: archive,
      count: names.length,
      entries: names.length > shownEntries ? `${listed} | …` : listed,
    });
  };
}

/** The names of the files of an archive; none where the file is no archive. Errors as `surveyFile`. */
export async function archiveEntries(given: string | Incoming): Promise<readonly string[]> {
  let entries: readonly string[] = [];
  await surveyFile(given, (names) => {
    entries = names;
    return [];
  });
  return entries;
}

const theOnlyOne = entryNamed(undefined);
const shownEntries = 20;

type Tables = readonly (readonly [file: string, sheets: readonly ParsedSheet[]])[];

async function tablesOf(found: FoundFile, folder: string, choose: ChooseEntries): Promise<Tables> {
  const target = join(folder, '0');
  const parsed = await parse(found, folder, { index: 0, target, isMember: false });
  if (parsed.kind === 'parsed') return [[found.file, sheetsOf(parsed, found)]];
  const chosen = choose(
    parsed.members.map(({ name }) => name),
    found.file,
  );
  const members = parsed.members.filter(({ name }) => chosen.includes(name));
  const tables: (readonly [string, readonly ParsedSheet[]])[] = [];
  for (const { number, name } of members) {
    const member = memberOf(found, name, `${target}-${number}`);
    const own = await parse(member, folder, {
      index: number,
      target: join(folder, `m${number}`),
      isMember: true,
    });
    tables.push([member.file, sheetsOf(own, member)]);
  }
  return tables;
}

function memberOf(archive: FoundFile, name: Member['name'], unpacked: string): FoundFile {
  const file = `${archive.file}/${name}`;
  return { path: `${archive.path}/${name}`, file, isAmongOthers: true, bytes: () => bytesOf(unpacked, file) };
}

function sheetsOf(parsed: Parsed, { file }: FoundFile): readonly ParsedSheet[] {
  if (parsed.kind === 'parsed' && parsed.file.sheets.length > 0) return parsed.file.sheets;
  throw new Fault('TABLE_MISSING', { file });
}

async function parse(
  found: FoundFile,
  folder: string,
  way: Pick<ParseTask, 'index' | 'target' | 'isMember'>,
): Promise<Parsed> {
  const { file } = found;
  const limits = defaultLimits;
  const kept = await keep(folder, found, Math.max(limits.textBytes, limits.workbookBytes));
  const rooms = { sources: join(folder, 'vault'), job: folder, program: programFor(kept) };
  const results: Parsed[] = [];
  await runParser(
    [{ ...way, source: kept.path, file }],
    rooms,
    { limits, profiles: [], isSurvey: true },
    (_, result) => {
      if (result.kind === 'died') throw new Fault('PARSER_DIED', { file, reason: result.reason });
      if (result.kind !== 'refused') results.push(result);
      else if (result.refusal.code !== 'HEADER_UNKNOWN')
        throw new Fault(result.refusal.code, result.refusal.values);
    },
  );
  const [only] = results;
  if (!only) throw new Fault('TABLE_MISSING', { file });
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
    stamps: sheet.stamps,
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
