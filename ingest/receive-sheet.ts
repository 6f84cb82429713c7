import { mkdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Engine } from '../sql/engine/index.ts';
import { batchFiles, type NonData, type Receipt, type SpokenFor } from '../sql/sources/batch.ts';
import type { Dataset } from '../sql/sources/dataset.ts';
import { datasetNamed } from '../sql/sources/datasets/index.ts';
import { sealed } from '../sql/sources/sealed.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Label } from '../sql/words/label.ts';
import type { RowRuleCode } from '../sql/words/row-rules.ts';
import { correctedCoverage, coverageOf } from './coverage/coverage-of.ts';
import type { Regions } from './coverage/regions.ts';
import { disagreementOf, spokenFor } from './coverage/spoken-for.ts';
import { unknownHeader } from './header/unknown-header.ts';
import { incomingFolder, writeDurably } from './incoming.ts';
import type { ParsedSheet } from './parser/protocol.ts';
import { batchId, receiptOf, type Submission, type Taken } from './receipt-of.ts';
import { findDuplicates } from './validate/duplicates.ts';
import { fileWarnings, repeatedHeadings } from './validate/file-warnings.ts';
import { findRejects } from './validate/find-rejects.ts';
import type { LoadedAhead } from './validate/lines-ahead.ts';
import { loadLines } from './validate/load-lines.ts';
import { findParted, tellParted } from './validate/parted-rows.ts';
import { readCells } from './validate/readings.ts';
import { refuseOtherMoney, type SheetColumn, sheetColumns } from './validate/sheet-columns.ts';
import { totalWarnings } from './validate/totals.ts';
import { typeRows } from './validate/type-rows.ts';
import { acceptable, writeBatch } from './validate/write-batch.ts';
import { Correction } from './workbook/correction.ts';

export interface Received {
  readonly receipt: Receipt;
  /** Where the finished batch waits, relative to the home. */
  readonly from: string;
  /** What a clerk should know of a correction that came back. */
  readonly notes: readonly Label[];
}

/** Turns one parsed sheet into a finished batch below `incoming`; nothing is in place yet. `ahead`: its lines that `engine` holds. */
export async function receiveSheet(
  engine: Engine,
  home: string,
  parsed: ParsedSheet,
  submission: Submission,
  regions: Regions | null,
  receipts: readonly Receipt[],
  ahead: LoadedAhead | null = null,
): Promise<Received> {
  const correction = await Correction.begin(engine, home, parsed, submission.file, receipts);
  const sheet = correction?.sheet ?? parsed;
  const contract = datasetNamed(sheet.match.dataset);
  const spoken = correction?.original.readWith ?? spokenFor(sheet, submission, regions);
  const columns = columnsOf(sheet, contract, spoken, submission, regions);
  if (regions === null && columns.some(({ column }) => column.kind === 'region'))
    throw new Fault('REGION_UNKNOWN');
  await loadLines(engine, sheet, ahead);
  const receivedOn = submission.receivedAt.slice(0, 10);
  await correction?.readRowIds();
  await correction?.passOver(columns);
  const taken =
    sheet.dataRows === 0
      ? await nothingTaken(engine)
      : await takeRows(engine, sheet, contract, columns, spoken, regions, correction, receivedOn);
  const oddities =
    sheet.dataRows === 0 || correction
      ? []
      : [
          ...repeatedHeadings(sheet),
          ...(await totalWarnings(engine, contract, sheet, columns)),
          ...(await fileWarnings(
            engine,
            contract,
            columns,
            taken.rows,
            spoken,
            disagreementOf(sheet, submission, regions),
            regions,
          )),
        ];
  const coverage = correction
    ? await correctedCoverage(engine, contract, receipts)
    : await coverageOf(engine, contract, sheet, spoken, regions);
  if (sheet.dataRows === 0 && coverage.length === 0) throw new Fault('FILE_EMPTY', { file: submission.file });
  const batch = batchId(sheet, submission, columns, coverage);
  const folder = join(incomingFolder(home), `${submission.sequence}-${batch}`);
  await mkdir(folder, { recursive: true });
  const files = await writeBatch(engine, folder, sheet, contract, columns, spoken, taken);
  const receipt = receiptOf({
    batch,
    sheet,
    submission,
    columns,
    spoken,
    taken,
    oddities,
    coverage,
    files,
    ...(correction ? { corrects: correction.corrects } : {}),
  });
  await writeDurably(join(folder, batchFiles.receipt), sealed(receipt));
  const notes = correction?.notes(receipt) ?? [];
  return { receipt, from: relative(home, folder), notes };
}

/** Types and checks the data rows of a sheet. */
async function takeRows(
  engine: Engine,
  sheet: ParsedSheet,
  contract: Dataset,
  columns: readonly SheetColumn[],
  spoken: SpokenFor,
  regions: Regions | null,
  correction: Correction | null,
  receivedOn: string,
): Promise<Taken> {
  const { mapped, notes } = await readCells(engine, columns, {
    year: spoken.year,
    date1904: sheet.date1904,
    regions,
  });
  await typeRows(engine, contract, columns, mapped, receivedOn);
  await findParted(engine, sheet, columns, (await correction?.stillParted(columns)) ?? []);
  await correction?.setApart(contract, columns);
  await findDuplicates(engine, contract, columns);
  await correction?.putBack();
  await findRejects(engine, { sheet, contract, columns, mapped, receivedOn });
  await tellParted(engine, columns);
  await correction?.tellMisplaced();
  await correction?.tellUnchanged(contract, columns);
  const [counts] = await engine.rows<{ accepted: number; rejected: number; repeated: number }>(`select
    (select count(*) from typed where ${acceptable}) as accepted,
    (select count(distinct row_number) from errors) as rejected,
    (select count(*) from repeated) as repeated`);
  return { notes, rows: await rowCounts(engine, counts!), warnings: await warningCounts(engine) };
}

/** A nil return has no row to type or to check. */
async function nothingTaken(engine: Engine): Promise<Taken> {
  return {
    notes: new Map(),
    rows: await rowCounts(engine, { accepted: 0, rejected: 0, repeated: 0 }),
    warnings: {},
  };
}

/** The contract's columns with county and month of the title where the sheet has none of its own. */
function columnsOf(
  sheet: ParsedSheet,
  contract: Dataset,
  spoken: SpokenFor,
  { file, parsed }: Submission,
  regions: Regions | null,
): SheetColumn[] {
  const constants = profileConstants(sheet, regions);
  const missing: Label[] = [];
  for (const [name, column] of Object.entries(contract.columns)) {
    if (column.nullable || constants.has(name) || sheet.match.columns.some((own) => own.column === name))
      continue;
    const given =
      column.kind === 'region'
        ? spoken.county?.code
        : column.kind === 'month' && spoken.months.length === 1
          ? spoken.months[0]
          : undefined;
    if (given !== undefined) constants.set(name, given);
    else if (column.kind === 'region' || column.kind === 'month') missing.push(column.label);
  }
  if (missing.length > 0) {
    const found = sheet.match.columns.map(({ header }) => header);
    const miss = { nearest: sheet.match.dataset, missing, found, isHeader: true };
    throw new Fault('HEADER_UNKNOWN', { file, ...unknownHeader(sheet.name ?? '1', miss, parsed) });
  }
  const columns = sheetColumns(sheet, constants, regions?.cityPrefixes ?? []);
  refuseOtherMoney(file, sheet, columns);
  return columns;
}

/** What a profile says of every row; a county must be one of the list. PROFILE_REGION. */
function profileConstants({ profile, match }: ParsedSheet, regions: Regions | null): Map<string, string> {
  const constants = new Map<string, string>();
  for (const { column, constant } of profile?.columns ?? []) {
    if (constant === null) continue;
    const isRegion = datasetNamed(match.dataset).columns[column]!.kind === 'region';
    if (isRegion && regions && !regions.isCounty(constant))
      throw new Fault('PROFILE_REGION', { profile: profile!.name, found: constant });
    constants.set(column, constant);
  }
  return constants;
}

const nonDataRoles: readonly NonData[] = [
  'title',
  'header',
  'blank',
  'total',
  'stamp',
  'nil',
  'skipped',
  'unchanged',
  'voided',
];

async function rowCounts(
  engine: Engine,
  data: { accepted: number; rejected: number; repeated: number },
): Promise<Receipt['rows']> {
  const roles = nonDataRoles.map((role) => `count(*) filter (role = '${role}') as ${role}`);
  const [found] = await engine.rows<Record<NonData | 'read', number>>(
    `select count(*) as read, ${roles.join(', ')} from lines`,
  );
  const counts = { ...found!, repeated: data.repeated };
  const { read } = counts;
  const { accepted, rejected } = data;
  const apart = [...nonDataRoles, 'repeated' as const].filter((role) => counts[role] > 0);
  const nonData = Object.fromEntries(apart.map((role) => [role, counts[role]]));
  if (read !== accepted + rejected + apart.reduce((sum, role) => sum + counts[role], 0)) {
    throw new Error(`rows do not add up: ${JSON.stringify({ ...counts, ...data })}`);
  }
  return { read, accepted, rejected, nonData };
}

async function warningCounts(engine: Engine): Promise<Receipt['warnings']> {
  const rows = await engine.rows<{ rule: RowRuleCode; count: number }>(
    'select rule, count(*) as count from warnings group by rule order by rule',
  );
  return Object.fromEntries(rows.map(({ rule, count }) => [rule, count]));
}
