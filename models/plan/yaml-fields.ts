import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { Fault } from '../../sql/words/fault.ts';
import type { Label } from '../../sql/words/label.ts';

/** A YAML mapping whose every complaint names its file and line. Errors: PLAN_FIELD. */
export class Fields {
  readonly #map: YAMLMap;
  readonly #file: string;
  readonly #lines: LineCounter;

  private constructor(map: YAMLMap, file: string, lines: LineCounter) {
    this.#map = map;
    this.#file = file;
    this.#lines = lines;
  }

  /** The mapping that a YAML text is, beginning for example with `expected`; errors PLAN_INVALID (not YAML), PLAN_FIELD. */
  static of(source: string, file: string, expected = 'year: …'): Fields {
    const lines = new LineCounter();
    const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
    const [broken] = document.errors;
    if (broken) {
      throw new Fault('PLAN_INVALID', {
        file,
        line: lines.linePos(broken.pos[0]).line,
        problem: broken.message,
      });
    }
    if (isMap(document.contents)) return new Fields(document.contents, file, lines);
    throw new Fault('PLAN_FIELD', { file, line: 1, field: '—', found: '—', expected });
  }

  /** Line the mapping begins on. */
  get line(): number {
    return this.#lineOf(this.#map);
  }

  /** Refuses a field outside `known`, so that a misspelt one is never passed over. */
  only(known: readonly string[]): this {
    for (const { key } of this.#map.items) {
      const name = isScalar(key) ? String(key.value) : '—';
      if (!known.includes(name)) this.#refuse(key, 'field', name, known.join(' | '));
    }
    return this;
  }

  has(name: string): boolean {
    return this.#map.has(name);
  }

  text(name: string): string {
    const value = this.#scalar(name, 'text');
    if (typeof value === 'string' && value.trim() !== '') return value;
    return this.fail(name, value, 'text');
  }

  number(name: string, least: number, most: number): number {
    const expected = `${least}..${most}`;
    const value = this.#scalar(name, expected);
    if (typeof value === 'number' && value >= least && value <= most) return value;
    return this.fail(name, value, expected);
  }

  yesNo(name: string): boolean {
    const value = this.#scalar(name, 'true | false');
    return typeof value === 'boolean' ? value : this.fail(name, value, 'true | false');
  }

  oneOf<T extends string>(name: string, values: readonly T[]): T {
    const expected = values.join(' | ');
    const value = this.#scalar(name, expected);
    return values.find((known) => known === value) ?? this.fail(name, value, expected);
  }

  /** `{ zh: …, en: … }`. */
  label(name: string): Label {
    const fields = this.fields(name).only(['zh', 'en']);
    return { zh: fields.text('zh'), en: fields.text('en') };
  }

  fields(name: string): Fields {
    const node = this.#map.get(name, true) as unknown;
    return isMap(node) ? this.#inner(node) : this.fail(name, this.#shown(node), '{ … }');
  }

  list(name: string): Fields[] {
    const node = this.#map.get(name, true) as unknown;
    if (!isSeq(node) || node.items.length === 0) return this.fail(name, this.#shown(node), '- …');
    return node.items.map((item) =>
      isMap(item) ? this.#inner(item) : this.#refuse(item, name, this.#shown(item), '{ … }'),
    );
  }

  /** Throws PLAN_FIELD at the line of `name`, or of the mapping where the field is missing. */
  fail(name: string, found: unknown, expected: string): never {
    const pair = this.#map.items.find(({ key }) => isScalar(key) && key.value === name);
    return this.#refuse(pair?.key ?? this.#map, name, found === undefined ? '—' : String(found), expected);
  }

  #inner(map: YAMLMap): Fields {
    return new Fields(map, this.#file, this.#lines);
  }

  #scalar(name: string, expected: string): unknown {
    const node = this.#map.get(name, true) as unknown;
    return isScalar(node) ? node.value : this.fail(name, this.#shown(node), expected);
  }

  #shown(node: unknown): unknown {
    if (node === undefined || node === null) return undefined;
    return isScalar(node) ? node.value : '…';
  }

  #lineOf(node: unknown): number {
    const start = (node as Node).range?.[0] ?? 0;
    return this.#lines.linePos(start).line;
  }

  #refuse(node: unknown, field: string, found: unknown, expected: string): never {
    throw new Fault('PLAN_FIELD', {
      file: this.#file,
      line: this.#lineOf(node),
      field,
      found: found === undefined ? '—' : String(found),
      expected,
    });
  }
}
