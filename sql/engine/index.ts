export { engineVersion, openDuckDB as openEngine } from './duckdb.ts';
export { type Engine, named, quoted, type Row } from './engine.ts';
