export { named, quoted } from '../sources/sql-text.ts';
export { engineVersion, openDuckDB as openEngine } from './duckdb.ts';
export type { Engine, Row } from './engine.ts';
