import { createHash } from 'node:crypto';
import type { Column, ColumnKind } from '../../sql/sources/column.ts';
import { isNeeded } from '../../sql/sources/dataset.ts';
import { type DatasetName, datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Label } from '../../sql/words/label.ts';
import { because } from '../../sql/words/reasons.ts';
import { type Expected, Fields, fieldWords, type YamlKind } from '../../sql/words/yaml-fields.ts';
import { fold } from '../header/fold.ts';
import { headerCells } from '../header/header-cells.ts';
import { unitShift } from '../header/unit.ts';
import { dateForms, decimalMarks, type Given, type ValueMap } from '../normalise/given.ts';
import { normalise } from '../normalise/normalise.ts';
import { columnFacts } from '../workbook/column-facts.ts';
import { fingerprintOf } from './fingerprint.ts';
import { deepestHeader, mostSkippedBelow, type Profile, type ProfileColumn, type Skip } from './profile.ts';

const nameWords: Label = { zh: '小写字母、数字、- _ 或汉字', en: 'a-z, 0-9, - _ or Chinese characters' };
const sheetWords: Label = { zh: '工作表名或 1..64', en: 'the name of a sheet or 1..64' };

const profileFile: YamlKind = {
  name: { zh: '映射档案', en: 'profile' },
  begins: 'name: …',
  invalid: 'PROFILE_INVALID',
  field: 'PROFILE_FIELD',
};
/** Stands where a person must decide. */
export const unfilled = '?';
const longestText = 256 * 1024;
const nameForm = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,59}$/u;
const factorForm = /^\d{1,9}(?:\.\d{1,9})?$/u;
const countyForm = /^\d{6}$/u;
const dated: readonly ColumnKind[] = ['day', 'instant', 'month'];
const units: Partial<Readonly<Record<ColumnKind, readonly string[]>>> = {
  fen: ['元', '千元', '万元', '亿元'],
  sqm: ['平方米', '万平方米'],
  count: ['人', '万人', '个', '万个'],
};
/** What a profile may name as the unit of a column of this kind. */
export function unitsOf(kind: ColumnKind): readonly string[] {
  return units[kind] ?? [];
}

const numeric: readonly string[] = ['fen', 'sqm', 'count', 'decimal'];
const settings = ['from', 'join', 'constant', 'map', 'contains', 'unit', 'factor', 'decimal_mark', 'date'];

/** The profile a YAML text is. Errors: PROFILE_INVALID, PROFILE_UNFILLED, PROFILE_FIELD, each with file and line. */
export function parseProfile(text: string, file: string): Profile {
  if (text.length > longestText)
    throw new Fault('PROFILE_INVALID', {
      file,
      line: 1,
      reason: because('text_long', { limit: longestText }),
    });
  const fields = Fields.of(text, file, profileFile).only([
    'name',
    'dataset',
    'sheet',
    'header',
    'skip',
    'columns',
  ]);
  const [open, ...more] = fields.placesOf(unfilled);
  if (open)
    throw new Fault('PROFILE_UNFILLED', { file, line: open.line, field: open.field, count: more.length + 1 });
  const name = fields.text('name');
  if (!nameForm.test(name)) fields.fail('name', name, nameWords);
  const dataset = fields.oneOf('dataset', datasetNames);
  const header = headerOf(fields);
  return {
    name,
    sha256: createHash('sha256').update(text).digest('hex'),
    dataset,
    sheet: fields.has('sheet') ? sheetOf(fields) : null,
    header,
    fingerprint: fingerprintOf(header),
    skip: fields.has('skip') ? skipOf(fields.fields('skip')) : { below: 0, beginningWith: [] },
    columns: columnsOf(fields.fields('columns'), dataset, header),
  };
}

function headerOf(fields: Fields): string[][] {
  const rows = fields.rows('header');
  if (rows.length > deepestHeader) fields.fail('header', rows.length, `1..${deepestHeader}`);
  return rows.some((row) => row.some((word) => word.trim() !== ''))
    ? rows
    : fields.fail('header', '[]', '- [ … ]');
}

function sheetOf(fields: Fields): string | number {
  const [sheet] = fields.values('sheet', sheetWords);
  if (typeof sheet === 'number' && Number.isInteger(sheet) && sheet > 0) return sheet;
  return typeof sheet === 'string' && sheet !== '' ? sheet : fields.fail('sheet', sheet, sheetWords);
}

function skipOf(fields: Fields): Skip {
  fields.only(['below_header', 'beginning_with']);
  return {
    below: fields.has('below_header') ? fields.number('below_header', 0, mostSkippedBelow) : 0,
    beginningWith: fields.has('beginning_with') ? textsOf(fields, 'beginning_with') : [],
  };
}

function textsOf(fields: Fields, name: string): string[] {
  return fields
    .values(name, fieldWords.text)
    .map((value) => (String(value).trim() === '' ? fields.fail(name, '', fieldWords.text) : String(value)));
}

function columnsOf(
  fields: Fields,
  dataset: DatasetName,
  header: readonly (readonly string[])[],
): ProfileColumn[] {
  const contract = datasetNamed(dataset);
  fields.only(Object.keys(contract.columns));
  const columns = fields
    .names()
    .map((name) => columnOf(name, contract.columns[name]!, fields.fields(name), header));
  for (const name of Object.keys(contract.columns)) {
    if (!fields.has(name) && isNeeded(contract, name, (column) => fields.has(column)))
      fields.fail(name, undefined, 'from: … | constant: …');
  }
  refuseSharedPersonal(columns, dataset, fields);
  return columns;
}

/** A cell that is set apart as personal must not come back as another column's value. */
function refuseSharedPersonal(columns: readonly ProfileColumn[], dataset: DatasetName, fields: Fields): void {
  const contract = datasetNamed(dataset);
  const isPersonal = ({ column }: ProfileColumn) => contract.columns[column]!.kind === 'personal';
  for (const own of columns.filter(isPersonal)) {
    const other = columns.find(
      (one) => one !== own && one.positions.some((position) => own.positions.includes(position)),
    );
    if (other)
      fields.fields(other.column).fail('from', own.headers.join(' + '), {
        zh: `个人信息列 ${own.column} 以外的列`,
        en: `another column than the personal ${own.column}`,
      });
  }
}

function columnOf(
  name: string,
  column: Column,
  fields: Fields,
  header: readonly (readonly string[])[],
): ProfileColumn {
  fields.only(settings);
  if (fields.has('from') === fields.has('constant'))
    fields.fail('from', fields.names().join(', '), 'from | constant');
  const sources = fields.has('from') ? sourcesOf(fields, header) : [];
  if (column.kind === 'personal') {
    const more = fields.names().find((setting) => setting !== 'from');
    if (more) fields.fail(more, more, 'from');
    if (sources.length > 1) fields.fail('from', sources.length, '1');
  }
  if (fields.has('join') && sources.length < 2) fields.fail('join', '…', 'from: [ …, … ]');
  const given = givenOf(fields, column);
  return {
    column: name,
    positions: sources.map(({ position }) => position),
    headers: sources.map(({ header: words }) => words),
    join: fields.has('join') ? String(fields.values('join', fieldWords.text)[0]) : '',
    constant: fields.has('constant') ? constantOf(fields, column) : null,
    shift: fields.has('unit') ? shiftOf(fields, column) : null,
    given,
  };
}

interface Source {
  readonly position: number;
  readonly header: string;
}

/** Columns of the sheet by their header word, or by number from 1 where a word stands twice. */
function sourcesOf(fields: Fields, header: readonly (readonly string[])[]): Source[] {
  const cells = headerCells(header);
  const known = cells.map(({ header: words }) => words).join(' | ');
  return fields.values('from', known).map((said): Source => {
    if (typeof said === 'number') {
      const width = Math.max(...header.map((row) => row.length));
      if (!Number.isInteger(said) || said < 1 || said > width)
        return fields.fail('from', said, `1..${width}`);
      return {
        position: said - 1,
        header: cells.find(({ position }) => position === said - 1)?.header ?? '',
      };
    }
    const found = cells.filter(({ header: words }) => fold(words) === fold(String(said)));
    if (found.length > 1)
      return fields.fail('from', said, found.map(({ position }) => position + 1).join(' | '));
    return found[0] ?? fields.fail('from', said, known);
  });
}

function givenOf(fields: Fields, column: Column): Given {
  const given: { -readonly [K in keyof Given]: Given[K] } = {};
  if (fields.has('map')) given.map = mapOf(fields, 'map', column);
  if (fields.has('contains')) given.contains = mapOf(fields, 'contains', column);
  if (fields.has('date')) {
    if (!dated.includes(column.kind))
      fields.fail('date', fields.values('date', fieldWords.text)[0], notOf(column));
    given.date = fields.oneOf('date', dateForms);
  }
  if (fields.has('decimal_mark')) {
    if (!numeric.includes(column.kind))
      fields.fail('decimal_mark', fields.values('decimal_mark', fieldWords.text)[0], notOf(column));
    given.decimalMark = fields.oneOf('decimal_mark', decimalMarks);
  }
  if (fields.has('factor')) given.factor = factorOf(fields, column);
  if (column.kind === 'fen' && (fields.has('unit') || fields.has('factor'))) given.isMoneyNamed = true;
  return given;
}

function factorOf(fields: Fields, column: Column): string {
  const factor = String(fields.values('factor', fieldWords.number)[0]);
  if (!numeric.includes(column.kind)) return fields.fail('factor', factor, notOf(column));
  return factorForm.test(factor) && Number(factor) > 0
    ? factor
    : fields.fail('factor', factor, '0.000000001..999999999');
}

function shiftOf(fields: Fields, column: Column): number {
  const { kind } = column;
  const unit = fields.text('unit');
  const known = units[kind];
  if (!known) return fields.fail('unit', unit, notOf(column));
  return (
    (known.includes(unit) ? unitShift(kind, unit) : null) ?? fields.fail('unit', unit, known.join(' | '))
  );
}

function mapOf(fields: Fields, name: 'map' | 'contains', column: Column): ValueMap {
  const entries = fields.fields(name);
  const words = entries
    .names()
    .map((word) => [word, String(entries.values(word, fieldWords.text)[0])] as const);
  for (const [word, value] of words) {
    if (word.trim() === '') entries.fail(word, word, fieldWords.text);
    if (!isReadable(value, column)) entries.fail(word, value, expectedOf(column));
  }
  return Object.fromEntries(words);
}

/** The constant in the column's own form, as SQL casts it. */
function constantOf(fields: Fields, column: Column): string {
  const said = String(fields.values('constant', expectedOf(column))[0]);
  const value = isReadable(said, column) ? plainValue(said, column) : null;
  return value ?? fields.fail('constant', said, expectedOf(column));
}

function isReadable(said: string, column: Column): boolean {
  return plainValue(said, column) !== null;
}

/** What a normaliser makes of a value a person wrote; counties are checked when the list of them is known. */
function plainValue(said: string, column: Column): string | null {
  if (column.kind === 'region') return countyForm.test(said) ? said : null;
  const shift = column.kind === 'fen' ? 2 : 0;
  return normalise(said, { column, shift, year: null, date1904: false, regions: null }).value;
}

function expectedOf(column: Column): Expected {
  const { kind, codes } = column;
  if (codes) return codes.items.map(({ code }) => code).join(' | ');
  if (kind === 'region') return '6 × 0-9';
  if (kind === 'flag') return 'true | false';
  return dated.includes(kind) ? 'YYYY-MM-DD' : columnFacts(column).meaning;
}

/** A setting that this kind of column does not have. */
function notOf(column: Column): Label {
  const { zh, en } = columnFacts(column).meaning;
  return { zh: `别的列（本列填${zh}）`, en: `a column of another kind (this one holds ${en})` };
}
