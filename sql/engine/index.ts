import type { Engine, EngineOptions } from './engine.ts';

export { named, quoted } from '../sources/sql-text.ts';
export type { Engine, EngineOptions, Json, Row } from './engine.ts';

/** As `openDuckDB`. The driver is loaded by whoever opens a database, and by nobody else: it takes as long as a short command. */
export async function openEngine(file: string, options?: EngineOptions): Promise<Engine> {
  const { openDuckDB } = await import('./duckdb.ts');
  return openDuckDB(file, options);
}

/** Name and version of the engine, part of every release's fingerprint. */
export async function engineVersion(): Promise<string> {
  const { duckDBVersion } = await import('./duckdb.ts');
  return duckDBVersion();
}
