import {
  isMap,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  visit,
  type YAMLMap,
} from 'yaml';
import { Fault } from './fault.ts';
import type { FaultCode } from './faults.ts';
import type { Label } from './label.ts';
import { yamlReason } from './reasons.ts';

/** What a kind of YAML file is called in errors. */
export interface YamlKind {
  readonly name: Label;
  /** How its first line may look. */
  readonly begins: string;
  /** Code where the text is no YAML; places `file`, `line`, `reason`. */
  readonly invalid: FaultCode;
  /** Code where a field is wrong; places `file`, `line`, `field`, `found`, `expected`. */
  readonly field: FaultCode;
}

/** What a field may hold: a form of YAML or a list of its words, which need no translation, or words of ours. */
export type Expected = string | Label;

export const fieldWords = {
  text: { zh: '文字', en: 'text' },
  number: { zh: '数值', en: 'a number' },
} as const satisfies Record<string, Label>;

const oneField: Label = { zh: '字段', en: 'field' };

interface Origin {
  readonly file: string;
  readonly kind: YamlKind;
  readonly lines: LineCounter;
}

/** A YAML mapping whose every complaint names its file and line, under the codes of its kind. */
export class Fields {
  readonly #map: YAMLMap;
  readonly #origin: Origin;

  private constructor(map: YAMLMap, origin: Origin) {
    this.#map = map;
    this.#origin = origin;
  }

  /** The mapping that a YAML text is; errors `kind.invalid` (not YAML), `kind.field`. */
  static of(source: string, file: string, kind: YamlKind): Fields {
    const lines = new LineCounter();
    const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
    const [broken] = document.errors;
    if (broken) {
      throw new Fault(kind.invalid, {
        file,
        line: lines.linePos(broken.pos[0]).line,
        reason: yamlReason(broken.code),
      });
    }
    if (isMap(document.contents)) return new Fields(document.contents, { file, kind, lines });
    throw new Fault(kind.field, { file, line: 1, field: kind.name, found: '—', expected: kind.begins });
  }

  /** Line the mapping begins on. */
  get line(): number {
    return this.#lineOf(this.#map);
  }

  /** Refuses a field outside `known`, so that a misspelt one is never passed over. */
  only(known: readonly string[]): this {
    for (const { key } of this.#map.items) {
      const name = isScalar(key) ? String(key.value) : '—';
      if (!known.includes(name)) this.#refuse(key, oneField, name, known.join(' | '));
    }
    return this;
  }

  has(name: string): boolean {
    return this.#pairOf(name) !== undefined;
  }

  /** Whether a field is there without a value, or with a list of none. */
  isEmpty(name: string): boolean {
    const node = this.#valueOf(name);
    return isSeq(node) ? node.items.length === 0 : isScalar(node) && node.value === null;
  }

  /** Every field's name, in order. */
  names(): string[] {
    return this.#map.items.map(({ key }) => (isScalar(key) ? String(key.value) : '—'));
  }

  /** Line on which a field stands; that of the mapping where there is none. */
  lineOf(name: string): number {
    return this.#lineOf(this.#pairOf(name)?.key ?? this.#map);
  }

  text(name: string): string {
    const value = this.#scalar(name, fieldWords.text);
    if (typeof value === 'string' && value.trim() !== '') return value;
    return this.fail(name, value, fieldWords.text);
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

  /** Every place, at any depth, where exactly `text` stands as a field or as a value. */
  placesOf(text: string): { line: number; field: string }[] {
    const found: { line: number; field: string }[] = [];
    visit(this.#map, {
      Scalar: (_, node, path) => {
        if (node.value !== text) return;
        const names = path.flatMap((parent) =>
          isPair(parent) && isScalar(parent.key) ? [String(parent.key.value)] : [],
        );
        found.push({ line: this.#lineOf(node), field: names.join('.') });
      },
    });
    return found;
  }

  /** One value, or each value of a list: texts, numbers or yes/no, as written. */
  values(name: string, expected: Expected): (string | number | boolean)[] {
    const node = this.#valueOf(name);
    const items = isSeq(node) ? node.items : [node];
    if (items.length === 0) return this.fail(name, undefined, expected);
    return items.map((item) => {
      const value = isScalar(item) ? item.value : undefined;
      if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
      return this.fail(name, this.#shown(item), expected);
    });
  }

  /** Lists within a list, every value as text. */
  rows(name: string): string[][] {
    const node = this.#valueOf(name);
    if (!isSeq(node) || node.items.length === 0) return this.fail(name, this.#shown(node), '- [ … ]');
    return node.items.map((row) => {
      if (!isSeq(row)) return this.#refuse(row, name, this.#shown(row), '- [ … ]');
      return row.items.map((item) =>
        isScalar(item)
          ? String(item.value ?? '')
          : this.#refuse(item, name, this.#shown(item), fieldWords.text),
      );
    });
  }

  /** `{ zh: …, en: … }`. */
  label(name: string): Label {
    const fields = this.fields(name).only(['zh', 'en']);
    return { zh: fields.text('zh'), en: fields.text('en') };
  }

  fields(name: string): Fields {
    const node = this.#valueOf(name);
    return isMap(node) ? this.#inner(node) : this.fail(name, this.#shown(node), '{ … }');
  }

  list(name: string): Fields[] {
    const node = this.#valueOf(name);
    if (!isSeq(node) || node.items.length === 0) return this.fail(name, this.#shown(node), '- …');
    return node.items.map((item) =>
      isMap(item) ? this.#inner(item) : this.#refuse(item, name, this.#shown(item), '{ … }'),
    );
  }

  /** Refuses a field at its line, or at that of the mapping where the field is missing. */
  fail(name: string, found: unknown, expected: Expected): never {
    const node = this.#pairOf(name)?.key ?? this.#map;
    return this.#refuse(node, name, found === undefined ? '—' : String(found), expected);
  }

  /** A name of digits, such as a county's code, may stand there without quotes. */
  #pairOf(name: string) {
    return this.#map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
  }

  #valueOf(name: string): unknown {
    return this.#pairOf(name)?.value;
  }

  #inner(map: YAMLMap): Fields {
    return new Fields(map, this.#origin);
  }

  #scalar(name: string, expected: Expected): unknown {
    const node = this.#valueOf(name);
    return isScalar(node) ? node.value : this.fail(name, this.#shown(node), expected);
  }

  #shown(node: unknown): unknown {
    if (node === undefined || node === null) return undefined;
    return isScalar(node) ? node.value : '…';
  }

  #lineOf(node: unknown): number {
    const start = (node as Node).range?.[0] ?? 0;
    return this.#origin.lines.linePos(start).line;
  }

  #refuse(node: unknown, field: Expected, found: unknown, expected: Expected): never {
    throw new Fault(this.#origin.kind.field, {
      file: this.#origin.file,
      line: this.#lineOf(node),
      field,
      found: found === undefined ? '—' : String(found),
      expected,
    });
  }
}
