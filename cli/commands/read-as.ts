import { datasetNamed, type Receipt } from '../../ingest/index.ts';
import type { Language } from '../../sql/words/label.ts';
import { normalisations } from '../../sql/words/normalisations.ts';
import { printable } from '../width.ts';
import { say, type WordKey } from '../words.ts';

/** More sheets than these are told together. */
const toldApart = 4;

const delimiters: Readonly<Record<string, WordKey & `delimiter_${string}`>> = {
  ',': 'delimiter_comma',
  ';': 'delimiter_semicolon',
  '\t': 'delimiter_tab',
  '|': 'delimiter_bar',
};

/** What was decided in reading the sheets of a call: each of a few, sums of many; nothing where there is none. */
export function readAsLines(receipts: readonly Receipt[], language: Language): string[] {
  if (receipts.length === 0) return [];
  const lines =
    receipts.length <= toldApart
      ? receipts.flatMap((receipt) => sheetLines(receipt, language))
      : together(receipts, language);
  const head = say(language, receipts.length <= toldApart ? 'read_as' : 'read_as_many');
  return [[head, ...lines].map(printable).join('\n')];
}

function sheetLines(receipt: Receipt, language: Language): string[] {
  const { batch, file, sheet, mapping, unmapped } = receipt;
  const { columns } = datasetNamed(receipt.dataset);
  const mapped = mapping.map(({ header, column, byValues }) => {
    const title = columns[column]?.label[language] ?? column;
    const told = byValues ? say(language, 'by_values', { column: title }) : title;
    return header === told ? header : `${header} → ${told}`;
  });
  const normalised = normalisedText(receipt.normalised, language);
  return [
    `${batch}  ${file}${sheet === null ? '' : ` · ${sheet}`}: ${readAs(receipt, language)}`,
    `  ${say(language, 'read_columns', { columns: mapped.join(listBreak(language)) })}`,
    ...(unmapped.length > 0
      ? [`  ${say(language, 'read_unmapped', { headers: unmapped.join(listBreak(language)) })}`]
      : []),
    ...(normalised === '' ? [] : [`  ${say(language, 'read_normalised', { counts: normalised })}`]),
  ];
}

function together(receipts: readonly Receipt[], language: Language): string[] {
  const groups = Map.groupBy(receipts, (receipt) => dialect(receipt, language));
  const counts = new Map<string, number>();
  for (const { normalised } of receipts)
    for (const [name, count] of Object.entries(normalised)) counts.set(name, (counts.get(name) ?? 0) + count);
  const normalised = normalisedText(Object.fromEntries(counts), language);
  return [
    ...[...groups]
      .sort(([, a], [, b]) => b.length - a.length)
      .map(([words, of]) => `  ${words}: ${say(language, 'read_sheets', { count: of.length })}`),
    ...(normalised === '' ? [] : [`  ${say(language, 'read_normalised', { counts: normalised })}`]),
  ];
}

/** `csv, GB18030, 逗号, 表头第 2 行`. */
export function readAs(receipt: Receipt, language: Language): string {
  const [first, last] = receipt.headerRows;
  const header =
    first === last
      ? say(language, 'read_header_row', { first })
      : say(language, 'read_header_rows', { first, last });
  const profile = receipt.profile ? [say(language, 'read_profile', { profile: receipt.profile.name })] : [];
  return [dialect(receipt, language), header, ...profile].join(listBreak(language));
}

function dialect({ kind, encoding, delimiter }: Receipt, language: Language): string {
  const key = delimiters[delimiter ?? ''];
  const named = key === undefined ? delimiter : say(language, key);
  return [
    kind,
    ...(encoding === kind ? [] : [encodingText(encoding, language)]),
    ...(named === null ? [] : [say(language, 'read_delimiter', { delimiter: named })]),
  ].join(listBreak(language));
}

function encodingText(encoding: string, language: Language): string {
  return encoding.endsWith('?')
    ? say(language, 'read_encoding_unsure', { encoding: encoding.slice(0, -1) })
    : encoding;
}

function normalisedText(counts: Receipt['normalised'], language: Language): string {
  return normalisedRows(counts, language)
    .map(({ words, count }) => `${words} ${count}`)
    .join(language === 'zh' ? '；' : '; ');
}

/** What was normalised, the most frequent first. */
export function normalisedRows(counts: Receipt['normalised'], language: Language) {
  const words: Readonly<Record<string, { readonly [L in Language]: string }>> = normalisations;
  return Object.entries(counts)
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => ({ words: words[name]?.[language] ?? name, count }));
}

function listBreak(language: Language): string {
  return language === 'zh' ? '，' : ', ';
}
