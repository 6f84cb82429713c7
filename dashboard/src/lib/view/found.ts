import type { Language } from '../../../charts/answer.ts';
import type { Found } from '../server/rooms.ts';
import { type MessageKey, message } from '../words/messages.ts';
import {
  type Cell,
  columnAddress,
  datasetAddress,
  indicatorAddress,
  modelAddress,
  relationCell,
} from './relations.ts';

export interface FoundView {
  readonly title: string;
  /** Where only the first are listed. */
  readonly note: string | null;
  readonly rows: readonly (readonly Cell[])[];
}

const kinds = [
  ['indicator', 'foundIndicators'],
  ['model', 'models'],
  ['column', 'modelColumns'],
  ['dataset', 'foundDatasets'],
] as const satisfies readonly (readonly [Found['kind'], MessageKey])[];

const listedAtMost = 60;

/** What a search has found, kind by kind. */
export function foundViews(found: readonly Found[], language: Language): FoundView[] {
  return kinds.flatMap(([kind, title]) => {
    const own = found.filter((one) => one.kind === kind);
    if (own.length === 0) return [];
    const counts = { count: own.length, shown: listedAtMost };
    return [
      {
        title: message(language, title),
        note: own.length > listedAtMost ? message(language, 'foundFirst', counts) : null,
        rows: own
          .slice(0, listedAtMost)
          .map((one) => [
            { text: one.name, href: hrefOf(one, language) },
            { text: one.label[language] },
            one.of === null ? { text: '' } : relationCell(one.of, language),
          ]),
      },
    ];
  });
}

function hrefOf({ kind, name, of }: Found, language: Language): string {
  switch (kind) {
    case 'model':
      return modelAddress(name, language);
    case 'dataset':
      return datasetAddress(name, language);
    case 'indicator':
      return indicatorAddress(name, language);
    case 'column':
      return of?.startsWith('src_')
        ? datasetAddress(of.slice('src_'.length), language)
        : columnAddress({ relation: of ?? '', column: name }, language);
  }
}
