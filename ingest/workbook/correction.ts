import type { Engine } from '../../sql/engine/index.ts';
import { batchFiles, type Corrects, type NonData, type Receipt } from '../../sql/sources/batch.ts';
import type { Dataset } from '../../sql/sources/dataset.ts';
import { datasetNamed } from '../../sql/sources/datasets/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import { fill, type Label, type Language } from '../../sql/words/label.ts';
import { type RowRuleCode, rowRules } from '../../sql/words/row-rules.ts';
import type { ParsedSheet } from '../parser/protocol.ts';
import type { Parted } from '../validate/parted-rows.ts';
import type { SheetColumn } from '../validate/sheet-columns.ts';
import { comparedSql } from './compared-sql.ts';
import { correctionNotes } from './correction-notes.ts';
import { decisionHeading, decisions } from './mark.ts';
import { type OpenKey, openKeys } from './open-keys.ts';
import { askFor, batchRelation, sentCellsSql } from './sent-cells.ts';
import {
  type Answer,
  type ChangedKey,
  changedKeys,
  keyLabels,
  type TakenKey,
  takenBefore,
  takenKeys,
} from './taken-keys.ts';
import { type RowState, rowIdRules, waitingRows } from './waiting-rows.ts';

interface ReturnedLine {
  readonly row: number;
  readonly id: string | null;
  /** What the clerk decided of it; null where nothing is said. */
  readonly decision: string | null;
}

interface Misplaced {
  readonly row: number;
  readonly rule: RowRuleCode;
  readonly column: string;
  readonly header: string | null;
  readonly values: Readonly<Record<string, string | number>>;
}

const rowIdHeader = '安筑行号';

/** A correction workbook that came back: which rows it answers, and which of its rows answer nothing. */
export class Correction {
  readonly original: Receipt;
  /** The sheet, read with what the original was read with. */
  readonly sheet: ParsedSheet;
  readonly #engine: Engine;
  readonly #home: string;
  readonly #file: string;
  readonly #receipts: readonly Receipt[];
  readonly #position: number;
  readonly #states: ReadonlyMap<number, RowState>;
  #lines: readonly ReturnedLine[] = [];
  /** Rows that are to be dropped: they answer, and nothing of them is read. */
  #voided: readonly Answer[] = [];
  /** Rows that were to be dropped and stand. */
  #undroppable: ReadonlySet<number> = new Set();
  #misplaced: readonly Misplaced[] = [];
  #unchanged: readonly number[] = [];

  private constructor(
    engine: Engine,
    home: string,
    file: string,
    receipts: readonly Receipt[],
    found: {
      sheet: ParsedSheet;
      original: Receipt;
      position: number;
      states: ReadonlyMap<number, RowState>;
    },
  ) {
    this.#engine = engine;
    this.#home = home;
    this.#file = file;
    this.#receipts = receipts;
    this.original = found.original;
    this.sheet = readLike(found.sheet, found.original);
    this.#position = found.position;
    this.#states = found.states;
  }

  /** Null for any other sheet. CORRECTION_UNKNOWN, CORRECTION_LAYOUT, LIST_SENT_WHOLE. */
  static async begin(
    engine: Engine,
    home: string,
    sheet: ParsedSheet,
    file: string,
    receipts: readonly Receipt[],
  ): Promise<Correction | null> {
    if (sheet.correction === null) return null;
    const { batch, position } = sheet.correction;
    const original = receipts.find((receipt) => receipt.batch === batch);
    if (!original) throw new Fault('CORRECTION_UNKNOWN', { file, batch });
    const missing = missingColumns(sheet, original);
    if (position === null || missing.length > 0)
      throw new Fault('CORRECTION_LAYOUT', {
        file,
        batch,
        missing: position === null ? rowIdHeader : missing.join('、'),
      });
    refuseWholeList(original);
    const states = await waitingRows(engine, home, original, receipts);
    return new Correction(engine, home, file, receipts, { sheet, original, position, states });
  }

  /** Reads which row each line answers; `lines` must be there. CORRECTION_STALE where all of it was reported again. */
  async readRowIds(): Promise<void> {
    const decision = this.sheet.correction?.decision ?? null;
    const decided = decision === null ? 'null' : `nullif(trim(c${decision + 1}), '')`;
    this.#lines = await this.#engine.rows<ReturnedLine>(
      `select row_number as row, trim(c${this.#position + 1}) as id, ${decided} as decision
       from lines where role is null order by row_number`,
    );
    const states = this.#lines.flatMap(({ id }) => this.#states.get(Number(id)) ?? []);
    const later = states.map((own) => (own.state === 'reported again' ? own.batch : null));
    const last = later.at(-1);
    if (!last || later.includes(null)) return;
    const laterFile = this.#receipts.find(({ batch }) => batch === last)!.file;
    throw new Fault('CORRECTION_STALE', {
      file: this.#file,
      batch: this.original.batch,
      later: last,
      laterFile,
    });
  }

  /**
   * Leaves rows that are to be dropped, and those that were taken and come back as they were, out of all that follows;
   * `lines` must be there.
   */
  async passOver(columns: readonly SheetColumn[]): Promise<void> {
    await this.#passOverVoided();
    const taken = this.#lines.flatMap(({ row, id, decision }): Answer[] =>
      this.#states.get(Number(id ?? Number.NaN))?.wasTaken && isToBeRead(decision) ? [[row, Number(id)]] : [],
    );
    if (taken.length > 0) await this.#passOverAs('unchanged', await this.#sameRows(columns, taken));
  }

  /** A row of which some version was taken cannot be dropped, nor can one whose id does not tell it. */
  async #passOverVoided(): Promise<void> {
    const uses = Map.groupBy(this.#lines, ({ id }) => id);
    const asked = this.#lines.filter(
      ({ id, decision }) => decision === decisions.void && uses.get(id)!.length === 1,
    );
    const answers = this.#openOf(asked);
    const taken = await takenBefore(this.#engine, this.#home, this.original, this.#receipts, answers);
    this.#undroppable = new Set(taken);
    this.#voided = answers.filter(([row]) => !this.#undroppable.has(row));
    const rows = this.#voided.map(([row]) => row);
    await this.#passOverAs('voided', rows);
    if (rows.length > 0) await this.#empty(rows);
  }

  async #passOverAs(role: NonData, rows: readonly number[]): Promise<void> {
    if (rows.length === 0) return;
    await this.#engine.run(`update lines set role = '${role}' where row_number in (${rows.join(', ')})`);
    const passed = new Set(rows);
    this.#lines = this.#lines.filter(({ row }) => !passed.has(row));
  }

  /** Keeps of rows that are not read nothing but their ids: their cells are not looked through for personal numbers. */
  async #empty(rows: readonly number[]): Promise<void> {
    const cells = Array.from({ length: this.sheet.width }, (_, i) => i).filter((i) => i !== this.#position);
    const emptied = cells.map((i) => `c${i + 1} = null`).join(', ');
    await this.#engine.run(`update lines set ${emptied} where row_number in (${rows.join(', ')})`);
  }

  /** Takes rows that answer nothing out of `typed`, so that none of them passes for the twin of a row that does. */
  async setApart(contract: Dataset, columns: readonly SheetColumn[]): Promise<void> {
    const astray = this.#wrongIds(contract);
    this.#misplaced = [
      ...astray,
      ...this.#wrongDecisions(contract),
      ...(await this.#wrongKeys(contract)),
      ...(await this.#stillMasked(columns)),
    ];
    await this.#engine.run(`create or replace temp table apart as
      select * from typed where ${isOneOf(astray)}`);
    await this.#engine.run(`delete from typed where ${isOneOf(astray)}`);
  }

  /** Puts them back as faulty rows; the duplicates must be found. */
  async putBack(): Promise<void> {
    await this.#engine.run('insert into typed select * from apart');
    await this.#engine.run(`update typed set faulty = true where ${isOneOf(this.#misplaced)}`);
  }

  /** Adds the errors of those rows to `errors`. */
  async tellMisplaced(): Promise<void> {
    const repeated = await this.#engine.rows<{ row: number }>('select row_number as row from repeated');
    const copies = new Set(repeated.map(({ row }) => row));
    const told = this.#misplaced.filter(({ row }) => !copies.has(row));
    if (told.length === 0) return;
    await this.#engine.append(
      'errors',
      told.map(({ row, rule, column, header, values }) => {
        const reason = (language: Language) =>
          fill(rowRules[rule].reason[language], {
            ...values,
            columns: keyLabels(datasetNamed(this.original.dataset), language),
          });
        return [row, column, header, rule, String(values.found ?? ''), reason('zh'), reason('en')];
      }),
    );
  }

  /** Adds to `errors` which rows say in every column what was sent back, and are wrong still. */
  async tellUnchanged(contract: Dataset, columns: readonly SheetColumn[]): Promise<void> {
    this.#unchanged = await this.#unchangedRows(columns);
    const { zh, en } = rowRules.ROW_UNCHANGED.reason;
    await this.#engine.append(
      'errors',
      this.#unchanged.map((row) => [row, contract.key[0]!, rowIdHeader, 'ROW_UNCHANGED', '', zh, en]),
    );
  }

  /** The rows that were sent back and are answered, right or wrong or dropped. */
  get corrects(): Corrects {
    const astray = new Set(this.#misplaced.filter(({ rule }) => isRowIdRule(rule)).map(({ row }) => row));
    const read = this.#lines
      .filter(({ row }) => !astray.has(row))
      .map(({ row, id }) => [row, Number(id)] as const);
    const rows = [...read, ...this.#voided].sort(([one], [other]) => one - other);
    const unchanged = this.#unchanged.length > 0 ? { unchanged: this.#unchanged } : {};
    return { batch: this.original.batch, rows, ...unchanged };
  }

  /** What a clerk should know of it. */
  notes({ rows: { accepted, rejected } }: Receipt): Label[] {
    return correctionNotes({
      batch: this.original.batch,
      accepted,
      rejected,
      voided: this.#voided.map(([row]) => row),
      undroppable: [...this.#undroppable],
      unchanged: this.#unchanged,
      leftOut: this.#leftOut,
    });
  }

  /** Physical rows of the original that wait and are not in the workbook any more. */
  get #leftOut(): number[] {
    const named = new Set([
      ...this.#lines.map(({ id }) => Number(id ?? Number.NaN)),
      ...this.#voided.map(([, id]) => id),
    ]);
    return [...this.#states].flatMap(([row, { state }]) =>
      state === 'waiting' && !named.has(row) ? [row] : [],
    );
  }

  #wrongIds(contract: Dataset): Misplaced[] {
    const uses = Map.groupBy(this.#lines, ({ id }) => id);
    return this.#lines.flatMap(({ row, id }): Misplaced[] => {
      const wrong = (rule: RowRuleCode, batch = this.original.batch): Misplaced[] => [
        { row, rule, column: contract.key[0]!, header: rowIdHeader, values: { found: id ?? '', batch } },
      ];
      if (id === null) return wrong('ROW_UNNAMED');
      const state = this.#states.get(Number(id));
      if (!state) return wrong('ROW_UNKNOWN');
      if (uses.get(id)!.length > 1) return wrong('ROW_TWICE');
      return isOpen(state) ? [] : wrong('ROW_SETTLED', state.batch);
    });
  }

  #wrongDecisions(contract: Dataset): Misplaced[] {
    return this.#lines.flatMap(({ row, decision }): Misplaced[] => {
      const isKnown = isToBeRead(decision) || decision === decisions.void;
      if (isKnown && !this.#undroppable.has(row)) return [];
      const rule = isKnown ? 'ROW_TAKEN' : 'NOT_IN_LIST';
      const values = { found: decision ?? '', list: decisionHeading };
      return [{ row, rule, column: contract.key[0]!, header: decisionHeading, values }];
    });
  }

  /** Rows whose key, as they have it now, is wrong for other reasons than its cells. */
  async #wrongKeys(contract: Dataset): Promise<Misplaced[]> {
    const column = contract.key[0]!;
    const header = this.sheet.match.columns.find((own) => own.column === column)?.header ?? null;
    const told = (rule: RowRuleCode, found: readonly (OpenKey | TakenKey | ChangedKey)[]): Misplaced[] =>
      found.map(({ row, ...values }) => ({ row, rule, column, header, values }));
    const at = [this.#engine, this.#home, this.original, this.#receipts] as const;
    return [
      ...told('KEY_OPEN', await openKeys(...at, [...this.#answers, ...this.#voided])),
      ...told('KEY_TAKEN', await takenKeys(...at, this.#answers)),
      ...told('KEY_CHANGED', await changedKeys(...at, this.#answers)),
    ];
  }

  /** Cells whose personal number went back masked and was left so: the mask must not pass for a value. */
  async #stillMasked(columns: readonly SheetColumn[]): Promise<Misplaced[]> {
    const rejected = batchRelation(this.#home, this.original, batchFiles.rejected);
    if (this.#answers.length === 0 || rejected === null) return [];
    const found = await this.#engine.rows<{ row: number; name: string; cell: string }>(`
      with ${await this.#comparedSql(columns, this.#answers)}
      select row_number as row, column_name as name, returned_cell as cell from compared
      where is_same and returned_cell is not null and exists (select 1 from ${rejected} as errors
        where errors.row_number = compared.sent_back and errors.column_name = compared.column_name
          and errors.rule = 'PERSONAL_MISPLACED')
      order by row, name`);
    return found.map(({ row, name, cell }) => ({
      row,
      rule: 'PERSONAL_MISPLACED',
      column: name,
      header: columns.find((own) => own.name === name)?.header ?? null,
      values: { found: cell },
    }));
  }

  /** Rows longer than their header that came back as they were: what was too much of them did not go back. */
  async stillParted(columns: readonly SheetColumn[]): Promise<Parted[]> {
    const rejected = batchRelation(this.#home, this.original, batchFiles.rejected);
    if (rejected === null) return [];
    const parted = await this.#engine.rows<{ id: number; column: string; found: string | null }>(
      `select row_number as id, column_name as column, found from ${rejected} where rule = 'CELLS_SHIFTED'`,
    );
    const sentBack = new Map(parted.map((own) => [own.id, own]));
    const answers = this.#answers.filter(([, id]) => sentBack.has(id));
    const same = answers.length === 0 ? [] : await this.#sameRows(columns, answers);
    return answers.flatMap(([row, id]) => {
      const { column, found } = sentBack.get(id)!;
      const at = found === null ? 0 : (columns.find(({ name }) => name === column)?.position ?? 0);
      return same.includes(row) ? [{ row, at, found }] : [];
    });
  }

  /** Physical rows that say in every column what was sent back, and are wrong still; one that stands is not. */
  async #unchangedRows(columns: readonly SheetColumn[]): Promise<number[]> {
    if (this.#answers.length === 0) return [];
    const wrong = await this.#engine.rows<{ row: number }>('select distinct row_number as row from errors');
    const isWrong = new Set(wrong.map(({ row }) => row));
    return (await this.#sameRows(columns, this.#answers)).filter(
      (row) => isWrong.has(row) && !this.#undroppable.has(row),
    );
  }

  async #sameRows(columns: readonly SheetColumn[], answers: readonly Answer[]): Promise<number[]> {
    const rows = await this.#engine.rows<{ row: number }>(`
      with ${await this.#comparedSql(columns, answers)}
      select row_number as row from compared
      group by row_number having bool_and(is_same) order by row_number`);
    return rows.map(({ row }) => row);
  }

  /** Each row that answers one still open, with that one. */
  get #answers(): Answer[] {
    return this.#openOf(this.#lines);
  }

  #openOf(lines: readonly Pick<ReturnedLine, 'row' | 'id'>[]): Answer[] {
    return lines.flatMap(({ row, id }) => {
      const state = this.#states.get(Number(id ?? Number.NaN));
      return state && isOpen(state) ? [[row, Number(id)] as const] : [];
    });
  }

  async #comparedSql(columns: readonly SheetColumn[], answers: readonly Answer[]): Promise<string> {
    await askFor(
      this.#engine,
      answers.map(([, sentBack]) => sentBack),
    );
    return comparedSql(this.sheet, columns, answers, sentCellsSql(this.#home, this.original));
  }
}

function isOneOf(rows: readonly Misplaced[]): string {
  return rows.length === 0 ? 'false' : `row_number in (${rows.map(({ row }) => row).join(', ')})`;
}

function isOpen({ state }: RowState): boolean {
  return state === 'waiting' || state === 'taken' || state === 'returned';
}

function isToBeRead(decision: string | null): boolean {
  return decision === null || decision === decisions.correct;
}

function isRowIdRule(rule: RowRuleCode): boolean {
  return (rowIdRules as readonly RowRuleCode[]).includes(rule);
}

/** LIST_SENT_WHOLE for a dataset of which every file is the whole list: a part of it would replace all of it. */
export function refuseWholeList({ dataset }: Receipt): void {
  const { replaces, title } = datasetNamed(dataset);
  if (replaces === 'all') throw new Fault('LIST_SENT_WHOLE', { dataset: title.zh });
}

function missingColumns({ match }: ParsedSheet, { dataset, mapping }: Receipt): string[] {
  const isThere = (column: string) =>
    match.dataset === dataset && match.columns.some((own) => own.column === column);
  return mapping.filter(({ column }) => !isThere(column)).map(({ header }) => header);
}

function readLike(sheet: ParsedSheet, { readWith: { date1904, shifts } }: Receipt): ParsedSheet {
  const columns = sheet.match.columns.map((own) => ({
    ...own,
    shift: own.shift ?? shifts[own.column] ?? null,
  }));
  return { ...sheet, date1904, match: { ...sheet.match, columns } };
}
