import { type Expression, type QueryCreator, type SelectQueryBuilder, sql } from 'kysely';
import { monthOf, nextMonth, word } from '../macros/index.ts';
import { maybe, month, origin, region, text } from '../model/columns.ts';
import { type Imports, model } from '../model/model.ts';
import { sources } from '../model/source.ts';
import type { Value } from '../sources/column.ts';
import type { Dataset } from '../sources/dataset.ts';
import { type DatasetName, datasetNamed, datasetNames } from '../sources/datasets/index.ts';

type Rows = QueryCreator<Record<string, Record<string, Value>>>;

/** A column that should hold keys of another dataset. */
interface Reference {
  readonly from: Dataset;
  readonly column: string;
  readonly to: Dataset;
}

const contracts: readonly Dataset[] = datasetNames.map(datasetNamed);
const references: readonly Reference[] = contracts.flatMap((from) =>
  Object.entries(from.columns).flatMap(([column, { refersTo }]) =>
    refersTo === undefined || refersTo === from.name
      ? []
      : [{ from, column, to: datasetNamed(refersTo as DatasetName) }],
  ),
);
const balanced = contracts.filter(({ balance }) => balance !== undefined);
const read = new Set([
  ...references.flatMap(({ from, to }) => [from.name, to.name]),
  ...balanced.map(({ name }) => name),
]);

/**
 * Rows in force that only other files make look wrong, one line for each finding: a project or an enterprise that no
 * list in force holds, where such a list is in use, and a stock that does not open with what the month before closed
 * with. They count like any other row. Asked in the release, so that the order in which files arrive does not matter.
 */
export const intRowsQuestioned = model({
  name: 'int_rows__questioned',
  line: 'city',
  about: {
    zh: '与其他文件核对后可疑的数据行',
    en: 'rows that other files make look wrong',
  },
  grain: ['batch_id', 'row_number', 'column_name'],
  columns: {
    dataset: text('数据集', 'dataset'),
    rule: text('核对规则', 'rule'),
    column_name: text('列', 'column'),
    found: text('填报值', 'as reported'),
    expected: maybe(text('应为', 'expected'), {
      zh: '名录中没有，无从得知',
      en: 'not in the register, so not known',
    }),
    region_code: maybe(region(), {
      zh: '该数据集或该行未写明区县',
      en: 'the dataset or the row names no county',
    }),
    month: maybe(month(), { zh: '该数据集或该行没有月份', en: 'the dataset or the row has no month' }),
    ...origin,
  },
  imports: Object.fromEntries([...read].map((name) => [name, sources[name as DatasetName]])) as Imports,
  checks: [],
  query: (own) => {
    const db = own as unknown as Rows;
    const [first, ...rest] = [
      ...references.map((reference) => unknownReferences(db, reference)),
      ...balanced.map((dataset) => brokenStocks(db, dataset)),
    ];
    return rest.reduce((all, one) => all.unionAll(one), first!) as never;
  },
});

type Found = SelectQueryBuilder<Record<string, Record<string, Value>>, string, Finding>;
interface Finding {
  readonly dataset: string;
  readonly rule: string;
  readonly column_name: string;
  readonly found: string;
  readonly expected: string | null;
  readonly region_code: string | null;
  readonly month: string | null;
  readonly batch_id: string;
  readonly row_number: number;
}

function unknownReferences(db: Rows, { from, column, to }: Reference): Found {
  const key = to.key[0]!;
  return db
    .selectFrom(`${from.name} as own`)
    .select(finding(from, 'REFERENCE_UNKNOWN', column, sql<null>`cast(null as varchar)`))
    .where(sql.ref(`own.${column}`), 'is not', null)
    .where(({ exists, selectFrom }) => exists(selectFrom(to.name).select(key)))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom(`${to.name} as list`)
            .select(`list.${key}`)
            .whereRef(`list.${key}`, '=', `own.${column}`),
        ),
      ),
    ) as unknown as Found;
}

function brokenStocks(db: Rows, dataset: Dataset): Found {
  const { opening, closing, of } = dataset.balance!;
  const at = dataset.period!;
  return db
    .selectFrom(`${dataset.name} as own`)
    .innerJoin(`${dataset.name} as before`, (on) =>
      of.reduce(
        (joined, name) => joined.onRef(`before.${name}`, '=', `own.${name}`),
        on.on(sql.ref(`own.${at}`), '=', nextMonth(sql.ref<string>(`before.${at}`))),
      ),
    )
    .select(
      finding(
        dataset,
        'STOCK_BREAKS',
        opening,
        sql<string>`cast(${sql.ref(`before.${closing}`)} as varchar)`,
      ),
    )
    .where(sql.ref(`own.${opening}`), '<>', sql.ref(`before.${closing}`)) as unknown as Found;
}

function finding(
  { name, columns, period }: Dataset,
  rule: string,
  column: string,
  expected: Expression<string | null>,
) {
  const none = (type: string) => sql<string | null>`cast(null as ${sql.raw(type)})`;
  const own = (of: string) => sql.ref<string>(`own.${of}`);
  return [
    word(name).as('dataset'),
    word(rule).as('rule'),
    word(column).as('column_name'),
    sql<string>`cast(${own(column)} as varchar)`.as('found'),
    sql<string | null>`${expected}`.as('expected'),
    (columns.region_code?.kind === 'region' ? own('region_code') : none('varchar')).as('region_code'),
    (period === undefined ? none('date') : monthOf(own(period))).as('month'),
    sql.ref<string>('own.batch_id').as('batch_id'),
    sql.ref<number>('own.row_number').as('row_number'),
  ];
}
