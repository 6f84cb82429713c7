import type { Engine } from '../../sql/engine/index.ts';
import type { NormalisationName } from '../../sql/words/normalisations.ts';
import { normalise } from '../normalise/normalise.ts';
import type { CellContext } from '../normalise/reading.ts';
import { fastCast } from './fast-cast.ts';
import type { SheetColumn } from './sheet-columns.ts';

export type SheetContext = Pick<CellContext, 'year' | 'date1904' | 'regions'>;

export interface CellsRead {
  /** The columns that have readings. */
  readonly mapped: ReadonlySet<string>;
  /** How often each normalisation was needed. */
  readonly notes: ReadonlyMap<NormalisationName, number>;
}

/**
 * Reads each distinct cell that is not already in the contract's own form, once, by its named normaliser, into
 * `readings`.
 */
export async function readCells(
  engine: Engine,
  columns: readonly SheetColumn[],
  around: SheetContext,
): Promise<CellsRead> {
  await engine.run(`create or replace temp table readings (column_name varchar, raw varchar, value varchar,
    rule varchar, limit_zh varchar, limit_en varchar, warning varchar, until varchar)`);
  const read = columns.filter((own) => own.value !== null && own.column.kind !== 'personal');
  const notes = new Map<NormalisationName, number>();
  const mapped = new Set<string>();
  const rows: (string | null)[][] = [];
  const add = (note: NormalisationName, count: number) => notes.set(note, (notes.get(note) ?? 0) + count);
  for (const { own, cells, asTheyStand } of read.length === 0 ? [] : await distinctCells(engine, read)) {
    const unit = headerUnit(own);
    if (unit !== null && asTheyStand > 0) add(unit, asTheyStand);
    for (const [raw, count] of cells) {
      const reading = normalise(raw, { ...around, column: own.column, shift: own.shift, given: own.given });
      const { value, rule, limit, warning, until } = reading;
      for (const note of reading.notes) add(note, count);
      if (unit !== null && value !== null && !reading.notes.includes('unit_in_cell')) add(unit, count);
      const told = [rule, limit?.zh, limit?.en, warning, until].map((one) => one ?? null);
      rows.push([own.name, raw, value, ...told]);
      mapped.add(own.name);
    }
  }
  if (rows.length > 0) await engine.append('readings', rows);
  return { mapped, notes };
}

/** What the header says the figures of a column are in, where they are converted from it. */
function headerUnit({ column: { kind }, shift }: SheetColumn): NormalisationName | null {
  if (kind === 'fen' && shift === 6) return 'unit_wan_yuan';
  return kind === 'sqm' && shift === 4 ? 'unit_wan_sqm' : null;
}

/** The cells of each column that must be read, with how often they occur, and how many figures in the header's unit are cast as they stand. */
async function distinctCells(engine: Engine, columns: readonly SheetColumn[]) {
  const counts = columns.map((own) => {
    const value = own.value!;
    const fast = fastCast(own, value);
    const wanted = fast === null ? `${value} is not null` : `${value} is not null and (${fast}) is null`;
    const cast = `count(${value}) - count(*) filter (where ${wanted})`;
    return `to_json(histogram(${value}) filter (where ${wanted}))::varchar as ${own.name},
      (${headerUnit(own) === null ? 0 : cast})::varchar as ${own.name}_cast`;
  });
  const [row] = await engine.rows<Record<string, string | null>>(
    `select ${counts.join(', ')} from lines where role is null`,
  );
  return columns.map((own) => {
    const cells: Record<string, number> = JSON.parse(row?.[own.name] ?? '{}') ?? {};
    return { own, cells: Object.entries(cells), asTheyStand: Number(row?.[`${own.name}_cast`] ?? 0) };
  });
}
