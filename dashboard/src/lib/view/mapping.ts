import type { Label, Language } from '../../../charts/answer.ts';
import { dash } from '../../../charts/format/measure.ts';
import { full } from '../../../charts/format/number.ts';
import type { MappedFile } from '../server/mapping-form.ts';
import type {
  Column,
  DatasetName,
  Intake,
  ProfileCheck,
  ProfileDraft,
  Proposal,
  ProposedColumn,
  Value,
} from '../server/rooms.ts';
import { message } from '../words/messages.ts';
import type { FaultView } from './fault.ts';
import { type RejectsView, rejectsView } from './receipt.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
}

/** One field that says how a column is read; a choice where it has options, or else a text. */
export interface Setting {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly options?: readonly Option[];
  readonly isLong?: boolean;
}

export interface SourceRow {
  readonly position: number;
  readonly header: string;
  readonly samples: readonly string[];
  /** The column of the contract, empty for none. */
  readonly column: string;
  readonly reason: string;
  readonly settings: readonly Setting[];
}

export interface MappingView {
  readonly headline: string;
  readonly scope: string;
  readonly file: MappedFile;
  readonly dataset: string;
  readonly datasets: readonly Option[];
  readonly sheet: string;
  readonly sheets: readonly Option[];
  /** What the choices below are for: with another dataset or sheet they are made anew. */
  readonly isFor: string;
  readonly name: string;
  readonly targets: readonly Option[];
  readonly sources: readonly SourceRow[];
  readonly constants: readonly Setting[];
  readonly skip: { readonly below: number; readonly beginning: string };
  readonly missing: string | null;
  readonly fault: FaultView | null;
  readonly found: FoundView | null;
  readonly yaml: string;
}

/** What the reader made of the file. */
export interface FoundView {
  readonly counts: string;
  readonly caption: string;
  readonly columns: readonly { readonly title: string }[];
  readonly rows: readonly (readonly { readonly text: string }[])[];
  readonly rejects: RejectsView | null;
}

interface Mapping {
  readonly file: MappedFile;
  readonly form: { text(name: string): string | null };
  readonly proposal: Proposal;
  readonly draft: ProfileDraft;
  readonly missing: readonly string[];
  readonly found: ProfileCheck | null;
  readonly yaml: string;
}

type Reader = Pick<Intake, 'datasetNames' | 'datasetNamed' | 'dateForms' | 'unitsOf' | 'unfilled'> & {
  readonly title: (dataset: DatasetName) => Label;
};

const listed: readonly string[] = ['code', 'flag', 'region'];
const dated: readonly string[] = ['day', 'instant', 'month'];
const numeric: readonly string[] = ['count', 'fen', 'sqm', 'decimal'];

export function mappingView(
  mapping: Mapping,
  fault: FaultView | null,
  reader: Reader,
  language: Language,
): MappingView {
  const { file, proposal, draft, missing, found, yaml } = mapping;
  const { dataset, sheet, sheets, columns, sources, rows } = proposal;
  const title = reader.title(dataset)[language];
  const contract = reader.datasetNamed(dataset).columns;
  const labelOf = (column: string) => contract[column]!.label[language];
  const sheetName = (one: Proposal['sheet']) => one.name ?? String(one.number);
  return {
    headline: message(language, 'mapHeadline', { file: proposal.file, dataset: title }),
    scope: message(language, 'mapScope', { sheet: sheetName(sheet), rows: full(rows, language) }),
    file,
    dataset,
    datasets: datasetOptions(proposal, reader, language),
    sheet: String(sheet.number),
    sheets: sheets.map((one) => ({ value: String(one.number), label: sheetName(one) })),
    isFor: `${dataset} ${sheet.number}`,
    name: draft.name,
    targets: columns.map(({ column, label, required }) => ({
      value: column,
      label: required ? message(language, 'mapRequired', { label: label[language] }) : label[language],
    })),
    sources: sources.map(({ position, header, samples, column }) => {
      const own = columns.find((one) => one.position === position);
      return {
        position,
        header: header === '' ? String(position) : header,
        samples,
        column: column ?? '',
        reason: own?.reason[language] ?? '',
        settings: own ? settingsOf(own, contract[own.column]!, mapping, reader, language) : [],
      };
    }),
    constants: columns
      .filter(({ position, column }) => position === null && contract[column]!.kind !== 'personal')
      .map(({ column, required, label }) => ({
        name: `constant.${column}`,
        label: required ? message(language, 'mapRequired', { label: label[language] }) : label[language],
        value: mapping.form.text(`constant.${column}`) ?? '',
        ...optionsOf(contract[column]!, language, 'mapNothing'),
      })),
    skip: { below: draft.skip?.below_header ?? 0, beginning: (draft.skip?.beginning_with ?? []).join('\n') },
    missing:
      missing.length === 0
        ? null
        : message(language, 'mapMissing', {
            columns: missing.map(labelOf).join(message(language, 'listBreak')),
          }),
    fault,
    found: found && foundView(found, contract, Object.keys(draft.columns), language),
    yaml,
  };
}

/** The contracts its header comes near to first. */
function datasetOptions(
  { nearest }: Proposal,
  { datasetNames, title }: Reader,
  language: Language,
): Option[] {
  const near = nearest.map(({ dataset }) => dataset).filter((name) => datasetNames.includes(name));
  const rest = datasetNames.filter((name) => !near.includes(name));
  return [...near, ...rest].map((name) => ({ value: name, label: `${title(name)[language]} ${name}` }));
}

function settingsOf(
  { column: name, position, draft: proposed }: ProposedColumn,
  column: Column,
  { form, draft }: Mapping,
  { dateForms, unitsOf, unfilled }: Reader,
  language: Language,
): Setting[] {
  const at = `${name}.${position}`;
  const own = draft.columns[name] ?? {};
  const asWritten = { value: '', label: message(language, 'mapAsWritten') };
  const open = (value: unknown) =>
    value === unfilled ? [{ value: unfilled, label: message(language, 'mapChoose') }] : [];
  const settings: Setting[] = [];
  if (Array.isArray(own.from))
    settings.push({ name: `join.${name}`, label: message(language, 'mapJoin'), value: own.join ?? '' });
  if (dated.includes(column.kind))
    settings.push({
      name: `date.${at}`,
      label: message(language, 'mapDate'),
      value: own.date ?? '',
      options: [
        ...open(proposed?.date),
        asWritten,
        ...dateForms.map((form) => ({
          value: form,
          label: form === 'yyyMMdd' ? `${form} ${message(language, 'mapDateRepublic')}` : form,
        })),
      ],
    });
  const units = unitsOf(column.kind);
  if (units.length > 0)
    settings.push({
      name: `unit.${at}`,
      label: message(language, 'mapUnit'),
      value: own.unit ?? '',
      options: [...open(proposed?.unit), asWritten, ...units.map((unit) => ({ value: unit, label: unit }))],
    });
  if (numeric.includes(column.kind))
    settings.push({
      name: `factor.${at}`,
      label: message(language, 'mapFactor'),
      value: String(own.factor ?? ''),
    });
  if (!listed.includes(column.kind)) return settings;
  for (const [i, [word, code]] of Object.entries(proposed?.map ?? {}).entries()) {
    const said = form.text(`value.${at}.${i}`) ?? (code === unfilled ? '' : code);
    settings.push({
      name: `value.${at}.${i}`,
      label: word,
      value: said,
      ...optionsOf(column, language, 'mapChoose'),
    });
  }
  settings.push({
    name: `contains.${at}`,
    label: message(language, 'mapContains'),
    value: form.text(`contains.${at}`) ?? '',
    isLong: true,
  });
  return settings;
}

/** What a column of a list may be; nothing where any text is possible. */
function optionsOf(
  { kind, codes }: Column,
  language: Language,
  none: 'mapNothing' | 'mapChoose',
): { options?: Option[] } {
  const first = { value: '', label: message(language, none) };
  if (codes)
    return { options: [first, ...codes.items.map((item) => ({ value: item.code, label: item[language] }))] };
  if (kind !== 'flag') return {};
  const answers = [true, false].map((value) => ({ value: String(value), label: yesNo(value, language) }));
  return { options: [first, ...answers] };
}

function foundView(
  { accepted, rejected, apart, rows, rejects, mapping }: ProfileCheck,
  contract: Readonly<Record<string, Column>>,
  mapped: readonly string[],
  language: Language,
): FoundView {
  const counts = {
    accepted: full(accepted, language),
    rejected: full(rejected, language),
    apart: full(apart, language),
  };
  const columns = mapped.filter((column) => contract[column]!.kind !== 'personal');
  return {
    counts: message(language, 'mapCounts', counts),
    caption: message(language, 'mapFirstRows', { count: rows.length }),
    columns: [message(language, 'row'), ...columns.map((column) => contract[column]!.label[language])].map(
      (title) => ({
        title,
      }),
    ),
    rows: rows.map(({ row, values }) =>
      [
        full(row, language),
        ...columns.map((column) => valueText(values[column] ?? null, contract[column]!, language)),
      ].map((text) => ({ text })),
    ),
    rejects:
      rejects.length === 0
        ? null
        : rejectsView(
            rejects,
            1,
            { receipt: { mapping }, columnOf: (column) => contract[column]!.label },
            language,
          ),
  };
}

/** A typed value as a person reads it: a code by its word, money in 元. */
function valueText(value: Value, { kind, codes }: Column, language: Language): string {
  if (value === null) return dash;
  if (typeof value === 'boolean') return yesNo(value, language);
  if (kind === 'fen') return `${full(Number(value) / 100, language)} ${message(language, 'yuan')}`;
  return codes?.items.find(({ code }) => code === value)?.[language] ?? String(value);
}

function yesNo(value: boolean, language: Language): string {
  return message(language, value ? 'yes' : 'no');
}
