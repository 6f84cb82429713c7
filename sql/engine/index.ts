export { engineVersion, openDuckDB as openEngine } from './duckdb.ts';
export { type Engine, type EngineOptions, named, quoted, type Row } from './engine.ts';
