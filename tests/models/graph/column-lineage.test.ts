import { describe, expect, test } from 'vitest';
import { columnLineage } from '../../../models/graph/column-lineage.ts';
import { describeDataset } from '../../../models/graph/describe-dataset.ts';
import { graphOf } from '../../../models/graph/graph.ts';
import { compile, indicators } from '../../../sql/index.ts';

const graph = graphOf();
const lineage = columnLineage(graph);
const names = (columns: readonly { relation: string; column: string }[]) =>
  columns.map(({ relation, column }) => `${relation}.${column}`).sort();

describe('the hazards rectified in time', () => {
  test('are counted from moves, and those from what was judged of each hazard', () => {
    const mart = lineage.of('fct_hazard_month', 'ontime_count');
    expect([mart.kind, ...names(mart.from)]).toEqual(['computed', 'int_hazards__moved.hazard_count']);
    const moved = lineage.of('int_hazards__moved', 'hazard_count');
    expect(moved.kind).toBe('several');
    expect(names(moved.from)).toContain('int_hazards__judged.ontime_count');
    const judged = lineage.of('int_hazards__judged', 'ontime_count');
    expect([judged.kind, ...names(judged.decidedBy)]).toEqual([
      'decided',
      'int_release__moment.as_of_on',
      'stg_county__hazards.due_on',
      'stg_county__hazards.rectified_on',
    ]);
  });

  test('go back to the columns of the county files, in the words of their headers', () => {
    const { sources } = lineage.of('int_hazards__judged', 'ontime_count');
    expect(sources.filter(({ dataset }) => dataset === 'hazard').map(({ label }) => label.zh)).toEqual([
      '整改期限',
      '整改完成日期',
    ]);
  });

  test('are found again from the deadline in the file', () => {
    const due = lineage.of('src_hazard', 'due_on');
    expect(names(due.usedBy)).toContain('stg_county__hazards.due_on');
    expect(due.indicators.map(({ name }) => name)).toContain('hazards_ontime');
    const staged = lineage.of('stg_county__hazards', 'due_on');
    expect(names(staged.decides)).toContain('int_hazards__judged.ontime_count');
  });
});

test('what is taken over, counted or constant is told apart', () => {
  const kinds = [
    ['stg_county__hazards', 'due_on'],
    ['fct_reject_month', 'row_count'],
    ['int_hazards__judged', 'found_count'],
  ].map(([model, column]) => lineage.of(model!, column!).kind);
  expect(kinds).toEqual(['same', 'rows', 'constant']);
});

test('every column of every model begins at a source or is a constant', () => {
  for (const { name, columns } of graph.models) {
    for (const column of Object.keys(columns)) {
      const { kind, sources, counted, from } = lineage.of(name, column);
      const begun = sources.length > 0 || counted.length > 0 || kind === 'constant';
      const isMadeOfConstants = from.every(
        (one) => lineage.of(one.relation, one.column).sources.length === 0,
      );
      expect(begun || isMadeOfConstants, `${name}.${column}`).toBe(true);
    }
  }
});

test('every indicator is found from columns of staging, but for those that count rows', () => {
  const found = new Set(
    graph.models
      .filter(({ name }) => name.startsWith('stg_'))
      .flatMap(({ name, columns }) =>
        Object.keys(columns).flatMap((column) => lineage.of(name, column).indicators.map((one) => one.name)),
      ),
  );
  const unfound = indicators.filter(({ name }) => !found.has(name));
  expect(unfound.map(({ name }) => name)).toEqual(expect.arrayContaining(['inspections', 'sites_active']));
  for (const { name, numerator, denominator, evidence } of unfound) {
    for (const column of [numerator, ...(denominator ? [denominator] : [])])
      expect(compile(evidence.rows), name).toContain(`cast(1 as bigint) as "${column}"`);
  }
  expect(describeDataset('inspection').indicators.map(({ name }) => name)).toEqual([
    'inspections',
    'campaign_coverage',
  ]);
});

test('statistics read a mart as a whole, and its columns say so', () => {
  expect(lineage.of('fct_supervision_month', 'issued_count')).toMatchObject({
    readWhole: ['ana_chart_point'],
  });
  expect(lineage.of('stg_county__supervisions', 'issued_on').readWhole).toEqual([]);
});

test('a column that no relation has is refused by name', () => {
  expect(() => lineage.of('fct_hazard_month', 'nothing')).toThrow(
    expect.objectContaining({ code: 'COLUMN_UNKNOWN' }),
  );
});

test('every step of a way leads on', () => {
  for (const { name, columns } of graph.models) {
    for (const column of Object.keys(columns)) {
      const { nodes, edges } = lineage.way(name, column);
      const step = new Map(nodes.map((node) => [`${node.relation}.${node.column}`, node.step]));
      for (const { from, to } of edges)
        expect(step.get(from)!, `${from} → ${to}`).toBeLessThan(step.get(to)!);
    }
  }
});
