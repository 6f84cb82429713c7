/** Models that must not compile: each marked line is an error the compiler has to find. */
import { sql } from 'kysely';
import { indicator } from '../../sql/indicators/indicator.ts';
import { intHazardsJudged } from '../../sql/intermediate/int_hazards__judged.ts';
import { fctHazardMonth } from '../../sql/marts/fct_hazard_month.ts';
import { cases } from '../../sql/model/case.ts';
import { count, maybe, region } from '../../sql/model/columns.ts';
import { model } from '../../sql/model/model.ts';
import { id } from '../../sql/sources/column.ts';
import { dataset } from '../../sql/sources/dataset.ts';
import { Fault } from '../../sql/words/fault.ts';

const label = { zh: '试', en: 'trial' };
const base = {
  name: 'fct_trial',
  line: 'construction',
  about: label,
  imports: { hazards: intHazardsJudged },
  checks: [],
} as const;
const columns = { region_code: region(), found_count: count('数', 'count', label) };

export const right = model({
  ...base,
  grain: ['region_code'],
  columns,
  query: (db) => db.selectFrom('hazards').select(['region_code', 'found_count']),
});

export const undeclaredImport = model({
  ...base,
  grain: ['region_code'],
  columns,
  // @ts-expect-error the model does not import penalties
  query: (db) => db.selectFrom('penalties').select(['region_code', 'found_count']),
});

export const missingColumn = model({
  ...base,
  grain: ['region_code'],
  columns,
  // @ts-expect-error found_count is declared and not returned
  query: (db) => db.selectFrom('hazards').select('region_code'),
});

export const unknownColumn = model({
  ...base,
  grain: ['region_code'],
  columns,
  // @ts-expect-error the import has no column fond_count
  query: (db) => db.selectFrom('hazards').select(['region_code', 'fond_count as found_count']),
});

export const emptyIntoFull = model({
  ...base,
  grain: ['region_code'],
  columns: { region_code: region(), due_month: region() },
  // @ts-expect-error due_month may be empty in the import and may not here
  query: (db) => db.selectFrom('hazards').select(['region_code', 'due_month']),
});

export const wrongType = model({
  ...base,
  grain: ['region_code'],
  columns,
  // @ts-expect-error a text where a number is declared
  query: (db) => db.selectFrom('hazards').select(['region_code', sql<string>`'1'`.as('found_count')]),
});

export const unknownGrain = model({
  ...base,
  // @ts-expect-error the grain is not a column
  grain: ['region'],
  columns,
  query: (db) => db.selectFrom('hazards').select(['region_code', 'found_count']),
});

export const emptyAllowed = model({
  ...base,
  grain: ['region_code'],
  columns: { region_code: region(), due_month: maybe(region(), { zh: '未到期', en: 'not due yet' }) },
  query: (db) => db.selectFrom('hazards').select(['region_code', 'due_month']),
});

const facts = {
  name: 'trial',
  title: label,
  definition: label,
  version: 1,
  unit: label,
  kind: 'count',
  better: 'less',
  role: 'leading',
  source: '',
  mart: fctHazardMonth,
} as const;

export const noSuchMeasure = indicator({
  ...facts,
  // @ts-expect-error the mart has no such column
  numerator: 'fond_count',
  evidence: { rows: intHazardsJudged, numerator: 'found_count', at: { month: 'found_month' } },
});

export const noSuchEvidence = indicator({
  ...facts,
  numerator: 'found_count',
  // @ts-expect-error the evidence rows have no such month
  evidence: { rows: intHazardsJudged, numerator: 'found_count', at: { month: 'fond_month' } },
});

export const noSuchKey = dataset({
  name: 'trial',
  title: label,
  // @ts-expect-error the key is not a column
  key: ['house'],
  replaces: 'key',
  monthly: false,
  columns: { house_id: id('房屋编号', 'house number') },
  order: [],
});

export const freeReason = new Fault('FILE_BROKEN', {
  file: 'a.xlsx',
  // @ts-expect-error a reason is one of the catalogue, never words of its own
  reason: 'damaged zip directory',
});

export const noSuchImport = cases(fctHazardMonth, [
  {
    about: label,
    // @ts-expect-error the model reads nothing of that name
    given: { hazards: [{ region_code: '990101' }] },
    expected: [],
  },
]);

export const noSuchResult = cases(fctHazardMonth, [
  {
    about: label,
    given: {},
    // @ts-expect-error the model has no such column
    expected: [{ fond_count: 1 }],
  },
]);
