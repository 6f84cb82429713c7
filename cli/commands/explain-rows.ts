import type { Explanation, RowRemark, RowVersion } from '../../models/index.ts';
import { beijingTime } from '../../sql/words/beijing-time.ts';
import type { Language } from '../../sql/words/label.ts';
import { cameWords, fateWords } from '../../sql/words/versions.ts';
import { printable } from '../width.ts';
import { say } from '../words.ts';

type Trace = Explanation['sources'][number];

/** The rows behind a figure: where each came from, its cells, its row of staging, its warnings and its versions. */
export function sourceRows(
  { sources, page, pageSize, sourceCount }: Explanation,
  language: Language,
): string {
  const pages = Math.max(1, Math.ceil(sourceCount / pageSize));
  const drawn = sources.map((trace) =>
    [placeOf(trace, language), ...told(trace, language).map((line) => `  ${line}`)].map(printable).join('\n'),
  );
  return [say(language, 'explain_sources', { page, pages }), ...drawn].join('\n');
}

function placeOf(
  { file, sheet, row, batch }: Pick<Trace, 'file' | 'sheet' | 'row' | 'batch'>,
  language: Language,
): string {
  return sheet === null
    ? say(language, 'explain_at_csv', { file, row, batch })
    : say(language, 'explain_at', { file, sheet, row, batch });
}

function told(trace: Trace, language: Language): string[] {
  const cells = trace.cells
    .filter(({ text }) => text !== null && text !== '')
    .map(({ header, text }) => `${header}: ${text}`);
  return [
    ...cells,
    ...staged(trace, language),
    ...trace.warnings.map((one) => say(language, 'explain_warning', remark(one, language))),
    ...trace.fileWarnings.map((said) => say(language, 'explain_file_warning', { said: said[language] })),
    ...versions(trace, language),
  ];
}

function staged({ staged: of }: Trace, language: Language): string[] {
  if (of === null) return [];
  const values = Object.entries(of.row).flatMap(([name, value]) =>
    value === null ? [] : [`${name}=${value}`],
  );
  return [say(language, 'explain_staged', { model: of.model, row: values.join(' ') })];
}

function remark({ columnLabel, said }: RowRemark, language: Language) {
  return { column: columnLabel[language], said: said[language] };
}

function versions({ versions: all }: Trace, language: Language): string[] {
  if (all.length < 2 && all.every(({ fate }) => fate === 'counted')) return [say(language, 'explain_once')];
  return [
    say(language, 'explain_versions', { count: all.length }),
    ...all.flatMap((version) => versionLines(version, language).map((line) => `  ${line}`)),
  ];
}

function versionLines(version: RowVersion, language: Language): string[] {
  const { receivedAt, came, fate, withdrawal, reasons, changes } = version;
  const empty = say(language, 'explain_empty');
  const place = placeOf(version, language);
  const lines = [
    ...(withdrawal
      ? [say(language, 'explain_withdrawn', { ...withdrawal, at: beijingTime(withdrawal.at) })]
      : []),
    ...reasons.map((one) => say(language, 'explain_reason', remark(one, language))),
    ...(changes?.length === 0 ? [say(language, 'explain_unchanged')] : []),
    ...(changes ?? []).map(({ columnLabel, before, after }) =>
      say(language, 'explain_change', {
        column: columnLabel[language],
        before: before ?? empty,
        after: after ?? empty,
      }),
    ),
  ];
  return [
    say(language, 'explain_version', {
      at: beijingTime(receivedAt),
      came: cameWords[came][language],
      fate: fateWords[fate][language],
      place,
    }),
    ...lines.map((line) => `  ${line}`),
  ];
}
