import type { Engine } from '../../sql/engine/index.ts';
import { normalise } from '../normalise/normalise.ts';
import type { CellContext } from '../normalise/reading.ts';
import { fastCast } from './fast-cast.ts';
import type { SheetColumn } from './sheet-columns.ts';

export type SheetContext = Pick<CellContext, 'year' | 'date1904' | 'regions'>;

/**
 * Reads each distinct cell that is not already in the contract's own form, once, by its named normaliser, into
 * `readings`. Returns the columns that have any.
 */
export async function readCells(
  engine: Engine,
  columns: readonly SheetColumn[],
  around: SheetContext,
): Promise<Set<string>> {
  await engine.run(`create or replace temp table readings (column_name varchar, raw varchar, value varchar,
    notes varchar, rule varchar, limit_zh varchar, limit_en varchar, warning varchar)`);
  const read = columns.filter((own) => own.value !== null && own.column.kind !== 'personal');
  if (read.length === 0) return new Set();
  const found = await distinctCells(engine, read);
  const rows = read.flatMap((own) =>
    (found.get(own.name) ?? []).map((raw) => {
      const reading = normalise(raw, { ...around, column: own.column, shift: own.shift });
      const { value, notes, rule, limit, warning } = reading;
      return [
        own.name,
        raw,
        value,
        notes.join(' ') || null,
        rule ?? null,
        limit?.zh ?? null,
        limit?.en ?? null,
        warning ?? null,
      ];
    }),
  );
  if (rows.length > 0) await engine.append('readings', rows);
  return new Set([...found].filter(([, cells]) => cells.length > 0).map(([name]) => name));
}

async function distinctCells(
  engine: Engine,
  columns: readonly SheetColumn[],
): Promise<Map<string, string[]>> {
  const lists = columns.map((own) => {
    const value = own.value!;
    const fast = fastCast(own, value);
    const wanted = fast === null ? `${value} is not null` : `${value} is not null and (${fast}) is null`;
    return `to_json(list(distinct ${value}) filter (where ${wanted}))::varchar as ${own.name}`;
  });
  const [row] = await engine.rows<Record<string, string | null>>(
    `select ${lists.join(', ')} from lines where role is null`,
  );
  return new Map(
    columns.map(({ name }) => {
      const json = row?.[name] ?? null;
      return [name, json === null ? [] : ((JSON.parse(json) as string[] | null) ?? []).sort()];
    }),
  );
}
