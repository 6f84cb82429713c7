import { stringify } from 'yaml';
import type { DatasetName } from '../../sql/sources/datasets/index.ts';

/** What a draft says of one column, in the words of the YAML file; `?` stands where a person must decide. */
export interface DraftColumn {
  /** Header words, or numbers of columns from 1 where a word stands twice. */
  readonly from?: string | number | readonly (string | number)[];
  readonly join?: string;
  readonly constant?: string | number | boolean;
  readonly map?: Readonly<Record<string, string>>;
  readonly contains?: Readonly<Record<string, string>>;
  readonly unit?: string;
  readonly factor?: string | number;
  readonly decimal_mark?: string;
  readonly date?: string;
}

/** A profile as a person writes it, whole or not. */
export interface ProfileDraft {
  readonly name: string;
  readonly dataset: DatasetName;
  readonly sheet?: string | number;
  readonly header: readonly (readonly string[])[];
  readonly skip?: { readonly below_header?: number; readonly beginning_with?: readonly string[] };
  readonly columns: Readonly<Record<string, DraftColumn>>;
}

/** Lines said above a part of the file: `''` is the top, `columns` the end, every other a column. */
export type DraftComments = Readonly<Record<string, readonly string[]>>;

/** The YAML text of a draft, with comments; `saveProfile` takes it once nothing is left open. */
export function draftYaml(draft: ProfileDraft, comments: DraftComments = {}): string {
  const { header, columns, ...head } = draft;
  const said = (part: string, indent = '') =>
    (comments[part] ?? []).map((line) => `${indent}# ${line.replace(/\s+/gu, ' ')}`);
  const lines = [
    ...said(''),
    stringify(head, { lineWidth: 0 }).trimEnd(),
    'header:',
    ...header.map((row) => `  - [${row.map((word) => JSON.stringify(word)).join(', ')}]`),
    Object.keys(columns).length === 0 ? 'columns: {}' : 'columns:',
    ...Object.entries(columns).flatMap(([name, column]) => [
      ...said(name, '  '),
      ...stringify({ [name]: column }, { lineWidth: 0 })
        .trimEnd()
        .split('\n')
        .map((line) => `  ${line}`),
    ]),
    ...said('columns', '  '),
  ];
  return `${lines.join('\n')}\n`;
}
