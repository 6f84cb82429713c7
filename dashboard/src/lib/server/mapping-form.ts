import { type DatasetName, type DraftColumn, intake, type ProfileDraft, type Proposal } from './rooms.ts';

/** Which bytes are mapped: kept by their SHA-256, under the name they came with. */
export interface MappedFile {
  readonly file: string;
  readonly name: string;
  readonly entry?: string | undefined;
  /** What the file is taken for where its header does not tell. */
  readonly dataset?: string | undefined;
}

/** The mapping as a form says it; every field may be missing, and none of them is believed. */
export class MappingForm {
  readonly #fields: FormData;

  constructor(fields: FormData = new FormData()) {
    this.#fields = fields;
  }

  text(name: string): string | null {
    const value = this.#fields.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : null;
  }

  get dataset(): DatasetName | undefined {
    const asked = this.text('dataset');
    return intake.datasetNames.find((name) => name === asked);
  }

  get sheet(): number | undefined {
    const sheet = Number(this.text('sheet'));
    return Number.isInteger(sheet) && sheet > 0 ? sheet : undefined;
  }

  /** The columns of the contract with those of the sheet, in order; undefined where other columns are asked for now. */
  get chosen(): ReadonlyMap<string, readonly number[]> | undefined {
    if (this.text('for') !== `${this.text('dataset')} ${this.text('sheet')}`) return undefined;
    const chosen = new Map<string, number[]>();
    for (const [name, column] of this.#fields) {
      const position = /^to\.(\d{1,4})$/u.exec(name)?.[1];
      if (position === undefined || typeof column !== 'string' || column === '') continue;
      chosen.set(
        column,
        [...(chosen.get(column) ?? []), Number(position)].sort((a, b) => a - b),
      );
    }
    return chosen;
  }

  /** The draft a proposal becomes by what the form says of it, and the required columns nothing is said of. */
  drafted({ dataset, draft, columns: proposed }: Proposal): {
    readonly draft: ProfileDraft;
    readonly missing: readonly string[];
  } {
    const columns: Record<string, DraftColumn> = {};
    const contract = intake.datasetNamed(dataset);
    for (const { column, position, draft: own } of proposed) {
      const constant = this.text(`constant.${column}`)?.trim() ?? '';
      if (position !== null && own !== null)
        columns[column] = this.#said(`${column}.${position}`, column, own);
      else if (constant !== '') columns[column] = { constant };
    }
    const has = (column: string) => Object.hasOwn(columns, column);
    const missing = Object.keys(contract.columns).filter(
      (column) => !has(column) && intake.isNeeded(contract, column, has),
    );
    const name = this.text('profile')?.trim() || draft.name;
    return { draft: { ...draft, name, ...this.#skip(draft), columns }, missing };
  }

  #said(at: string, column: string, { unit, date, map, contains: _, ...own }: DraftColumn): DraftColumn {
    const factor = this.text(`factor.${at}`)?.trim() ?? '';
    const join = this.text(`join.${column}`) ?? '';
    const saidUnit = this.text(`unit.${at}`) ?? unit ?? '';
    const saidDate = this.text(`date.${at}`) ?? date ?? '';
    const values = this.#values(at, map ?? {});
    const words = linesOf(this.text(`contains.${at}`));
    return {
      ...own,
      ...(Array.isArray(own.from) && join !== '' ? { join } : {}),
      ...(factor === '' ? {} : { factor }),
      ...(saidUnit === '' || (factor !== '' && saidUnit === intake.unfilled) ? {} : { unit: saidUnit }),
      ...(saidDate === '' ? {} : { date: saidDate }),
      ...(Object.keys(values).length > 0 ? { map: values } : {}),
      ...(Object.keys(words).length > 0 ? { contains: words } : {}),
    };
  }

  /** A value nothing is said of is left to be sent back with its row. */
  #values(at: string, proposed: Readonly<Record<string, string>>): Record<string, string> {
    return Object.fromEntries(
      Object.entries(proposed)
        .map(([word, code], i) => [word, this.text(`value.${at}.${i}`) ?? code] as const)
        .filter(([, code]) => code !== '' && code !== intake.unfilled),
    );
  }

  #skip({ skip }: ProfileDraft): Pick<ProfileDraft, 'skip'> {
    const below = this.text('below') === null ? (skip?.below_header ?? 0) : Number(this.text('below'));
    const said = this.text('beginning');
    const beginning =
      said === null ? (skip?.beginning_with ?? []) : said.split('\n').filter((line) => line.trim() !== '');
    return {
      skip: {
        ...(below === 0 ? {} : { below_header: below }),
        ...(beginning.length === 0 ? {} : { beginning_with: beginning }),
      },
    };
  }
}

/** `word=code`, one a line; what has no `=` is nothing. */
function linesOf(text: string | null): Record<string, string> {
  const pairs = (text ?? '').split('\n').flatMap((line) => {
    const [word = '', code] = line.split(/[=＝]/u).map((part) => part.trim());
    return word === '' || code === undefined ? [] : [[word, code] as const];
  });
  return Object.fromEntries(pairs);
}
