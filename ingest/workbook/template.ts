import type { WriteSheet } from 'hucre';
import type { Column } from '../../sql/sources/column.ts';
import type { Dataset } from '../../sql/sources/dataset.ts';
import { type DatasetName, datasetNamed } from '../../sql/sources/datasets/index.ts';
import type { Label } from '../../sql/words/label.ts';
import { columnFacts } from './column-facts.ts';
import { columnRules } from './column-rules.ts';
import { dropdowns } from './dropdowns.ts';
import { ownSheets } from './mark.ts';
import { styles } from './styles.ts';
import { heights, laid, printed, type Written, workbookBytes } from './write-workbook.ts';

const openRows = 500;
const columnWidth = 20;

/**
 * A blank file of a dataset, as the bytes of an xlsx: its header, rows with dropdowns to fill in, and a sheet that
 * explains each column in both languages.
 */
export function template(dataset: DatasetName): Promise<Uint8Array> {
  const contract = datasetNamed(dataset);
  const { title, columns } = contract;
  const placed = Object.values(columns).map((column, position) => ({ column, position }));
  const lists = dropdowns(placed, 1, openRows);
  const header = placed.map(({ column }): Written => {
    const required = column.nullable ? '' : '*';
    return { text: `${required}${column.label.zh}`, style: styles.header };
  });
  const open = Array.from({ length: openRows }, () =>
    placed.map(
      ({ column }): Written => ({ text: null, style: isNumber(column) ? styles.number : styles.cell }),
    ),
  );
  const sheet: WriteSheet = {
    name: title.zh,
    ...laid([header, ...open]),
    columns: placed.map(() => ({ width: columnWidth })),
    dataValidations: lists.validations,
    freezePane: { rows: 1 },
    pageSetup: printed,
  };
  return workbookBytes([sheet, explanation(contract), ...lists.sheets]);
}

function isNumber({ kind }: Column): boolean {
  return ['count', 'decimal', 'fen', 'sqm'].includes(kind);
}

const headings: readonly (readonly [width: number, heading: Label])[] = [
  [26, { zh: '列名', en: 'column' }],
  [30, { zh: '填写内容', en: 'what it holds' }],
  [10, { zh: '必填', en: 'required' }],
  [30, { zh: '单位', en: 'unit' }],
  [50, { zh: '可填值', en: 'allowed' }],
  [22, { zh: '示例', en: 'example' }],
  [40, { zh: '核对规则', en: 'held against' }],
  [60, { zh: '也认识的表头', en: 'headers also understood' }],
];

/**
 * Examples are chosen column by column: one that follows from others would contradict theirs. Where it may be empty it
 * has none, else those it follows from have none.
 */
function withoutExample({ columns, derived = [] }: Dataset): Set<string> {
  return new Set(
    derived.flatMap(({ column, from }) =>
      columns[column]!.nullable ? [column] : from.filter((name) => columns[name]!.nullable),
    ),
  );
}

function explanation(contract: Dataset): WriteSheet {
  const both = ({ zh, en }: Label) => `${zh}\n${en}`;
  const cell = (text: string | null): Written => ({ text, style: styles.cell });
  const silent = withoutExample(contract);
  const rows = Object.entries(contract.columns).map(([name, column]) => {
    const rules = columnRules(contract, name).map(both);
    const facts = columnFacts(column);
    return [
      cell(both(column.label)),
      cell(both(facts.meaning)),
      cell(both(facts.required ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' })),
      cell(facts.unit && both(facts.unit)),
      cell(facts.allowed),
      cell(silent.has(name) ? null : facts.example),
      cell(rules.length === 0 ? null : rules.join('\n')),
      cell(facts.alsoUnderstood.join('、')),
    ];
  });
  const top = headings.map(([, heading]): Written => ({ text: both(heading), style: styles.header }));
  const widths = headings.map(([width]) => width);
  return {
    name: ownSheets.explanation,
    ...laid([top, ...rows]),
    columns: widths.map((width) => ({ width })),
    rowDefs: heights([top, ...rows], 0, widths),
    freezePane: { rows: 1 },
    pageSetup: printed,
  };
}
