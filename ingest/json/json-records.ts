import type { Limits } from '../limits.ts';
import { Refused, tooLarge } from '../parser/refused.ts';
import type { JsonHandlers } from './json-scanner.ts';

/** One record: an object by its keys, or an array by position. */
export type JsonRecord = ReadonlyMap<string, string> | readonly string[];

/**
 * What an open bracket turned out to be. `top` may still become a record, a list or a wrapper; `beside` is an
 * object next to the list of a wrapper, of which nothing is kept.
 */
type Role = 'top' | 'list' | 'wrapper' | 'record' | 'beside';

interface Frame {
  readonly kind: 'object' | 'array';
  role: Role;
  readonly keys: Set<string>;
  readonly cells: string[];
  /** Bytes at most: characters of keys and cells. */
  size: number;
  /** The key under which another object or array stands. */
  nested: string | null;
}

/**
 * Tells the records of a table out of JSON: a list of objects, a list of lists, either as the only list of a
 * wrapping object, or one object or list after the other (NDJSON). JSON_SHAPE, NESTED_VALUE or KEY_TWICE else.
 */
export class JsonRecords implements JsonHandlers {
  readonly #tell: (record: JsonRecord) => void;
  readonly #limits: Limits;
  readonly #frames: Frame[] = [];
  #kind: Frame['kind'] | null = null;
  #top: 'none' | 'list' | 'records' = 'none';
  #count = 0;
  /** Values of a wrapper that stand next to its list and were left out. */
  beside = 0;

  constructor(tell: (record: JsonRecord) => void, limits: Limits) {
    this.#tell = tell;
    this.#limits = limits;
  }

  /** Whether records followed each other without a list around them. */
  get isNdjson(): boolean {
    return this.#top === 'records';
  }

  open(kind: Frame['kind']): void {
    const parent = this.#frames.at(-1);
    const role = parent === undefined ? this.#atTop() : this.#roleIn(parent, kind);
    this.#frames.push({ kind, role, keys: new Set(), cells: [], size: 0, nested: null });
  }

  key(name: string): void {
    const { keys } = this.#grown(name);
    if (keys.has(name)) throw new Refused('KEY_TWICE', { key: shown(name), row: this.#count + 1 });
    if (keys.add(name).size > this.#limits.columns)
      throw tooLarge('columns', keys.size, this.#limits.columns);
  }

  value(text: string): void {
    if (this.#frames.length === 0) throw this.#noTable();
    const { role, cells } = this.#grown(text);
    if (role === 'list') throw this.#noTable();
    if (role === 'wrapper') this.beside++;
    if (role !== 'top' && role !== 'record') return;
    if (cells.push(text) > this.#limits.columns)
      throw tooLarge('columns', cells.length, this.#limits.columns);
  }

  close(): void {
    const frame = this.#frames.pop()!;
    if (frame.role === 'record') this.#record(frame);
    if (frame.role !== 'top') return;
    if (frame.kind === 'array' && frame.cells.length === 0) {
      this.#beginList();
      return;
    }
    if (frame.nested !== null) throw this.#nested(frame.nested);
    this.#top = 'records';
    this.#record(frame);
  }

  #atTop(): Role {
    if (this.#top === 'list') throw this.#noTable();
    return 'top';
  }

  #roleIn(parent: Frame, kind: Frame['kind']): Role {
    const key = [...parent.keys].at(-1) ?? String(parent.cells.length + 1);
    switch (parent.role) {
      case 'list':
        return 'record';
      case 'beside':
        return 'beside';
      case 'record':
        throw this.#nested(key);
      case 'wrapper':
        if (kind === 'array') throw this.#noTable();
        this.beside++;
        return 'beside';
      case 'top':
        return this.#roleInTop(parent, kind, key);
    }
  }

  #roleInTop(parent: Frame, kind: Frame['kind'], key: string): Role {
    if (this.#top === 'records' || (parent.kind === 'array' && parent.cells.length > 0))
      throw this.#nested(key);
    if (parent.kind === 'array') {
      this.#beginList();
      parent.role = 'list';
      return 'record';
    }
    if (kind === 'object') {
      parent.nested ??= key;
      return 'beside';
    }
    this.#beginList();
    parent.role = 'wrapper';
    this.beside += parent.keys.size - 1;
    return 'list';
  }

  #beginList(): void {
    if (this.#top !== 'none') throw this.#noTable();
    this.#top = 'list';
  }

  #record({ kind, keys, cells }: Frame): void {
    this.#kind ??= kind;
    if (kind !== this.#kind) throw this.#noTable();
    this.#count++;
    this.#tell(kind === 'array' ? cells : new Map([...keys].map((key, i) => [key, cells[i]!])));
  }

  /** The innermost frame, grown by a text; only the list itself may grow without end. */
  #grown(text: string): Frame {
    const frame = this.#frames.at(-1)!;
    frame.size += text.length;
    if (frame.size > this.#limits.rowBytes) throw tooLarge('row', frame.size, this.#limits.rowBytes);
    return frame;
  }

  #noTable(): Refused {
    return new Refused('JSON_SHAPE', { row: this.#count + 1 });
  }

  #nested(key: string): Refused {
    return new Refused('NESTED_VALUE', { column: shown(key), row: this.#count + 1 });
  }
}

function shown(key: string): string {
  return key.slice(0, 24);
}
