import {
  DuckDBArrayValue,
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBDateValue,
  type DuckDBDecimalType,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBMapValue,
  DuckDBStructValue,
  DuckDBTimestampValue,
  type DuckDBType,
  DuckDBTypeId,
  type DuckDBValue,
  version,
} from '@duckdb/node-api';
import type { CompiledQuery } from 'kysely';
import type { Value } from '../sources/column.ts';
import { named, quoted } from '../sources/sql-text.ts';
import { Fault } from '../words/fault.ts';
import { because } from '../words/reasons.ts';
import type { Engine, EngineOptions, Json, Rules, Scanned } from './engine.ts';

const chunkRows = 2048;

export const duckDBVersion = () => `DuckDB ${version()}`;

/**
 * Opens a DuckDB file, or a database in memory for `':memory:'`, locked down: no extension is loaded or
 * fetched, no file outside `folders` is touched, and no setting can be changed afterwards.
 */
export async function openDuckDB(file: string, options: EngineOptions = {}): Promise<Engine> {
  const instance = await DuckDBInstance.create(file, {
    access_mode: options.readOnly ? 'READ_ONLY' : 'AUTOMATIC',
    threads: String(options.threads ?? 2),
    memory_limit: options.memory ?? '2GB',
    // Strings are written a third faster than in the form that DuckDB 1.0 reads.
    storage_compatibility_version: 'v1.3.0',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    allow_community_extensions: 'false',
  });
  const connection = await instance.connect();
  await lockDown(connection, options);
  return new DuckDB(file, instance, connection);
}

async function lockDown(connection: DuckDBConnection, options: EngineOptions): Promise<void> {
  if (options.temporary) {
    await connection.run(`set temp_directory = ${quoted(options.temporary)}`);
    await connection.run(`set max_temp_directory_size = '20GB'`);
  }
  const folders = (options.folders ?? []).map((folder) =>
    quoted(folder.endsWith('/') ? folder : `${folder}/`),
  );
  await connection.run(`set allowed_directories = [${folders.join(', ')}]`);
  const files = (options.files ?? []).map(quoted);
  await connection.run(`set allowed_paths = [${files.join(', ')}]`);
  await connection.run('set enable_external_access = false');
  await connection.run('set lock_configuration = true');
}

class DuckDB implements Engine {
  readonly #file: string;
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #running = new Set<Promise<unknown>>();
  #isClosed = false;

  constructor(file: string, instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#file = file;
    this.#instance = instance;
    this.#connection = connection;
  }

  async run(sql: string, parameters: readonly Value[] = []): Promise<void> {
    await this.#whileOpen(() => this.#connection.run(sql, [...parameters]));
  }

  async rows<R>(query: CompiledQuery<R> | string, parameters: readonly Value[] = []): Promise<R[]> {
    const sql = typeof query === 'string' ? query : query.sql;
    const bound = typeof query === 'string' ? parameters : (query.parameters as readonly Value[]);
    return (await this.#read(sql, bound, plain)) as R[];
  }

  documents(sql: string): Promise<Record<string, Json>[]> {
    return this.#read(sql, [], document);
  }

  async #read<V>(
    sql: string,
    bound: readonly Value[],
    convert: (value: DuckDBValue) => V,
  ): Promise<Record<string, V>[]> {
    const reader = await this.#whileOpen(() => this.#connection.runAndReadAll(sql, [...bound]));
    const names = reader.columnNames();
    return reader
      .getRows()
      .map((row) => Object.fromEntries(row.map((value, i) => [names[i], convert(value)])));
  }

  async *stream(sql: string): AsyncIterable<readonly (readonly Value[])[]> {
    const result = await this.#whileOpen(() => this.#connection.stream(sql));
    for (;;) {
      const chunk = await this.#whileOpen(() => result.fetchChunk());
      if (!chunk || chunk.rowCount === 0) return;
      yield chunk.getRows().map((row) => row.map(plain));
    }
  }

  async describe(sql: string): Promise<{ name: string; type: string }[]> {
    const reader = await this.#whileOpen(() => this.#connection.runAndReadAll(`from (${sql}\n) limit 0`));
    const types = reader.columnTypes();
    return reader.columnNames().map((name, i) => ({ name, type: String(types[i]) }));
  }

  async scanned(table: string, { wrong = [], key, isUnhashed }: Rules = {}): Promise<Scanned> {
    const counts = wrong.map((condition, i) => `, count(*) filter (where ${condition}) as wrong${i}`);
    const repeats = key ? `count(*) - count(distinct hash(${key.map(named).join(', ')}))` : '0';
    const hashed = isUnhashed
      ? 'cast(null as varchar)'
      : `concat(lpad(hex(coalesce(bit_xor(hash(one)), 0)), 16, '0'), '-', cast(coalesce(sum(hash(one)), 0) as varchar))`;
    const [found] = await this.rows<{ rows: number; hash: string | null; repeats: number }>(
      `select count(*) as rows, ${hashed} as hash, ${repeats} as repeats${counts.join('')} from ${named(table)} as one`,
    );
    if (!found) throw new TypeError(`no hash of ${table}`);
    const { rows, hash, repeats: again, ...rest } = found;
    return { rows, hash, wrong: Object.values(rest), isUnique: again === 0 };
  }

  async checkpoint(): Promise<void> {
    await this.run('checkpoint');
  }

  append(table: string, rows: readonly (readonly Value[])[]): Promise<void> {
    return this.#whileOpen(() => this.#append(table, rows));
  }

  async #append(table: string, rows: readonly (readonly Value[])[]): Promise<void> {
    const reader = await this.#connection.runAndReadAll(`select * from ${named(table)} limit 0`);
    const types = reader.columnTypes();
    const appender = await this.#connection.createAppender(table);
    for (let start = 0; start < rows.length; start += chunkRows) {
      const slice = rows.slice(start, start + chunkRows);
      const chunk = DuckDBDataChunk.create(types, slice.length);
      types.forEach((type, i) => {
        chunk.setColumnValues(
          i,
          slice.map((row) => native(row[i] ?? null, type)),
        );
      });
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
  }

  /** DuckDB crashes the process when a connection is closed under a running statement: closing waits for them. */
  async #whileOpen<T>(work: () => Promise<T>): Promise<T> {
    if (this.#isClosed)
      throw new Error('the engine is closed: dispose of it after the last answer, not before');
    const running = work();
    this.#running.add(running);
    try {
      return await running;
    } catch (error) {
      throw refusedWrite(error, this.#file) ?? error;
    } finally {
      this.#running.delete(running);
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#isClosed = true;
    await Promise.allSettled(this.#running);
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

/** The disk takes no more: `Could not write file "…": No space left on device`, or a limit of the account. */
function refusedWrite(error: unknown, file: string): Fault | null {
  const said = error instanceof Error ? error.message : '';
  if (!/No space left on device|File too large|Disk quota exceeded/u.test(said)) return null;
  const path = /file "([^"]+)"/u.exec(said)?.[1] ?? file;
  return new Fault('DISK_REFUSED', { path, reason: because('disk_full') });
}

function plain(value: DuckDBValue): Value {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number')
    return value;
  if (typeof value === 'bigint') {
    if (value > Number.MAX_SAFE_INTEGER || value < Number.MIN_SAFE_INTEGER) {
      throw new RangeError(`${value} is too large for a JavaScript number: cast it to VARCHAR in the query`);
    }
    return Number(value);
  }
  if (value instanceof DuckDBDecimalValue) return value.toDouble();
  if (value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBTimestampValue) return value.toString().slice(0, 19).replace(' ', 'T');
  return value.toString();
}

function document(value: DuckDBValue): Json {
  if (value instanceof DuckDBListValue || value instanceof DuckDBArrayValue) return value.items.map(document);
  if (value instanceof DuckDBStructValue) {
    return Object.fromEntries(Object.entries(value.entries).map(([name, one]) => [name, document(one)]));
  }
  if (value instanceof DuckDBMapValue) {
    return value.entries.map(({ key, value: one }) => ({ key: document(key), value: document(one) }));
  }
  if (typeof value === 'number' && !Number.isFinite(value)) return String(value);
  // Parts of a second are left out only where there are none.
  if (value instanceof DuckDBTimestampValue) return value.toString().replace(' ', 'T').replace(/\.0+$/u, '');
  const digits = value instanceof DuckDBDecimalValue ? value.value : value;
  const isExact = typeof digits !== 'bigint' || Number.isSafeInteger(Number(digits));
  return isExact ? plain(value) : String(value);
}

function native(value: Value, type: DuckDBType): DuckDBValue {
  if (value === null) return null;
  switch (type.typeId) {
    case DuckDBTypeId.BIGINT:
      return BigInt(value as number);
    case DuckDBTypeId.DECIMAL: {
      const { width, scale } = type as DuckDBDecimalType;
      return new DuckDBDecimalValue(BigInt(Math.round(Number(value) * 10 ** scale)), width, scale);
    }
    case DuckDBTypeId.DATE:
      return new DuckDBDateValue(Math.round(Date.parse(`${value}T00:00:00Z`) / 86_400_000));
    case DuckDBTypeId.TIMESTAMP:
      return new DuckDBTimestampValue(BigInt(Date.parse(`${value}Z`)) * 1000n);
    default:
      return value;
  }
}
