import type { Label, Language } from '../../../../charts/answer.ts';
import type { Model } from '../rooms.ts';

/** A label is told in both languages to a program, and in one to a person. */
export type SheetValue = string | number | boolean | null | Label;

export interface SheetColumn {
  readonly name: string;
  readonly title: Label;
  /** `word` is a text of which there are few different ones; days and instants are texts as ISO 8601 has them. */
  readonly kind: 'text' | 'word' | 'said' | 'figure' | 'whole' | 'flag';
  /** A code whose words stand in another column: people do not see it. */
  readonly isCode?: boolean;
}

/** A fact about all rows: what they are, how old, of which release. */
export interface SheetFact {
  readonly name: string;
  readonly title: Label;
  readonly value: string | Label;
}

/** What every table format is written from. */
export interface Sheet {
  /** Parts of the file's name. */
  readonly file: readonly string[];
  readonly title: readonly (string | Label)[];
  readonly facts: readonly SheetFact[];
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly Readonly<Record<string, SheetValue>>[];
}

export const isLabel = (value: SheetValue): value is Label => typeof value === 'object' && value !== null;

/** A column as programs see it: what is said is two columns, one for each language. */
export interface PlainColumn {
  readonly name: string;
  readonly kind: Exclude<SheetColumn['kind'], 'said'>;
  readonly of: (row: Sheet['rows'][number]) => string | number | boolean | null;
}

const languages = ['zh', 'en'] as const satisfies readonly Language[];

export function plainColumns(columns: readonly SheetColumn[]): PlainColumn[] {
  return columns.flatMap(({ name, kind }) =>
    kind === 'said'
      ? languages.map(
          (language): PlainColumn => ({
            name: `${name}_${language}`,
            kind: 'word',
            of: (row) => worded(row[name] ?? null, language),
          }),
        )
      : [{ name, kind, of: (row) => worded(row[name] ?? null, 'zh') }],
  );
}

/** A value in one language. */
export function worded(value: SheetValue, language: Language): Exclude<SheetValue, Label> {
  return isLabel(value) ? value[language] : value;
}

const kinds = {
  VARCHAR: 'text',
  BIGINT: 'whole',
  'DECIMAL(18,2)': 'figure',
  DOUBLE: 'figure',
  DATE: 'text',
  TIMESTAMP: 'text',
  BOOLEAN: 'flag',
} as const satisfies Record<Model['columns'][string]['sql'], SheetColumn['kind']>;

/** The columns of a model, in its own words. */
export function columnsOf(
  model: Model,
  names: readonly string[] = Object.keys(model.columns),
): SheetColumn[] {
  return names.map((name) => {
    const { sql, label, unit } = model.columns[name]!;
    const title = unit ? { zh: `${label.zh}（${unit.zh}）`, en: `${label.en} (${unit.en})` } : label;
    return { name, title, kind: kinds[sql] };
  });
}
