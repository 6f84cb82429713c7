import type { Language } from '../../../charts/answer.ts';
import { lineage } from '../../../charts/lineage.ts';
import type { ColumnNamed, ColumnTraced, ColumnWay, OriginKind } from '../server/rooms.ts';
import { type MessageKey, message } from '../words/messages.ts';
import {
  type Cell,
  columnAddress,
  columnCell,
  datasetAddress,
  indicatorAddress,
  relationCell,
  sentence,
} from './relations.ts';

export interface ColumnView {
  readonly name: string;
  readonly label: string;
  readonly relation: Cell;
  readonly origin: string;
  readonly from: readonly (readonly Cell[])[];
  readonly sources: readonly (readonly Cell[])[];
  readonly users: readonly (readonly Cell[])[];
  readonly indicators: readonly Cell[];
  readonly picture: string;
}

const kinds = {
  same: 'originSame',
  computed: 'originComputed',
  several: 'originSeveral',
  decided: 'originDecided',
  rows: 'originRows',
  constant: 'originConstant',
  statistic: 'originStatistic',
} as const satisfies Record<OriginKind, MessageKey>;

export function originWords(kind: OriginKind, language: Language): string {
  return message(language, kinds[kind]);
}

/** In one cell how a column comes to its values, with links to the columns it is made of, or decided by. */
export function originCell({ kind, from, decidedBy, counted }: ColumnTraced, language: Language): Cell {
  const columns = from.length > 0 ? from : decidedBy;
  const links = [
    ...columns.map((named) => columnCell(named, language)),
    ...counted.map((name) => relationCell(name, language)),
  ];
  return { text: originWords(kind, language), links };
}

/** Everything the page of a column says. */
export function columnView(traced: ColumnTraced, way: ColumnWay, language: Language): ColumnView {
  const { relation, column, label, kind, from, decidedBy, counted, sources, usedBy, decides, dataset } =
    traced;
  const role = (named: ColumnNamed, key: MessageKey): Cell[] => [
    columnCell(named, language),
    { text: named.label[language] },
    { text: message(language, key) },
  ];
  return {
    name: column,
    label: sentence(label[language]),
    relation: relationCell(relation, language),
    origin: dataset === null ? originWords(kind, language) : message(language, 'originSource'),
    from: [
      ...from.map((named) => role(named, 'roleValue')),
      ...decidedBy.map((named) => role(named, 'roleCondition')),
      ...counted.map((name) => [
        relationCell(name, language),
        { text: '' },
        { text: message(language, 'roleCounted') },
      ]),
    ],
    sources: dataset === null ? sources.map((named) => sourceRow(named, language)) : [],
    users: [
      ...usedBy.map((named) => role(named, 'roleValue')),
      ...decides.map((named) => role(named, 'roleCondition')),
      ...traced.readWhole.map((name) => [
        relationCell(name, language),
        { text: '' },
        { text: message(language, 'roleWhole') },
      ]),
    ],
    indicators: traced.indicators.map(({ name, title }) => ({
      text: title[language],
      href: indicatorAddress(name, language),
    })),
    picture: picture(way, language),
  };
}

function sourceRow(named: ColumnNamed, language: Language): Cell[] {
  const { dataset, label } = named;
  return [
    { text: label.zh, ...(dataset === null ? {} : { href: columnAddress(named, language) }) },
    { text: label.en },
    dataset === null ? { text: named.relation } : { text: dataset, href: datasetAddress(dataset, language) },
  ];
}

function picture({ nodes, edges }: ColumnWay, language: Language): string {
  const drawn = nodes.map((named) => ({
    name: `${named.relation}.${named.column}`,
    lines: [named.relation, `${named.column} ${named.label[language]}`],
    step: named.step,
    href: columnAddress(named, language),
  }));
  return lineage({ nodes: drawn, edges }, 'lineage-title');
}
