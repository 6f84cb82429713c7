import type { Language } from '../../../charts/answer.ts';
import type { DatasetDescribed } from '../server/rooms.ts';
import { message } from '../words/messages.ts';
import { type CodeListView, codeListId, codeListViews } from './code-lists.ts';
import { type Cell, columnAddress, indicatorAddress, modelAddress, sentence } from './relations.ts';

export interface DatasetView {
  readonly name: string;
  readonly title: string;
  readonly facts: readonly { readonly title: string; readonly text: string }[];
  readonly columns: readonly (readonly Cell[])[];
  readonly codes: readonly CodeListView[];
  readonly readBy: readonly Cell[];
  readonly indicators: readonly Cell[];
}

/** Everything the page of a dataset says. */
export function datasetView(described: DatasetDescribed, language: Language): DatasetView {
  const { name, title, key, monthly, columns, readBy, indicators } = described;
  return {
    name,
    title: sentence(title[language]),
    facts: [
      {
        title: message(language, 'grain'),
        text: message(language, 'grainEach', { columns: key.join(', ') }),
      },
      { title: message(language, 'owed'), text: message(language, monthly ? 'owedMonthly' : 'owedOnce') },
    ],
    columns: columns.map((column) => [
      column.lineage === null
        ? { text: column.name }
        : {
            text: column.name,
            href: columnAddress({ relation: `src_${name}`, column: column.name }, language),
          },
      { text: column.label.zh },
      { text: column.label.en },
      { text: column.unit?.[language] ?? '' },
      column.codes
        ? { text: column.codes.title[language], href: `#${codeListId(column.codes)}` }
        : { text: column.kind === 'personal' ? message(language, 'personalColumn') : '' },
      { text: column.nullable ? '' : message(language, 'needed') },
      { text: column.aliases.join(' ') },
    ]),
    codes: codeListViews(columns, language),
    readBy: readBy.map((model) => ({ text: model, href: modelAddress(model, language) })),
    indicators: indicators.map((one) => ({
      text: one.title[language],
      href: indicatorAddress(one.name, language),
    })),
  };
}
