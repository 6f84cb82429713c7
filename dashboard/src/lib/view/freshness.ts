import type { Language } from '../../../charts/answer.ts';
import { instantWords, monthWords } from '../../../charts/format/date.ts';
import { dash } from '../../../charts/format/measure.ts';
import { full } from '../../../charts/format/number.ts';
import type { DatasetFreshness } from '../server/rooms.ts';
import { message } from '../words/messages.ts';
import { type Cell, datasetAddress } from './relations.ts';

/** How recent each dataset is, a line each; `nameOf` tells a county's name. */
export function freshnessRows(
  datasets: readonly DatasetFreshness[],
  nameOf: (region: string) => string,
  language: Language,
): (readonly Cell[])[] {
  return datasets.map(({ dataset, title, receivedAt, batches, lastMonth, late }) => [
    { text: title[language], href: datasetAddress(dataset, language) },
    { text: receivedAt === null ? message(language, 'neverReceived') : instantWords(receivedAt, language) },
    { text: full(batches, language) },
    { text: lastMonth === null ? dash : monthWords(lastMonth, language) },
    { text: lateText(late, nameOf, language) },
  ]);
}

function lateText(
  late: DatasetFreshness['late'],
  nameOf: (region: string) => string,
  language: Language,
): string {
  if (late.length === 0) return dash;
  const counties = late.map(({ region, lastMonth }) =>
    lastMonth === null
      ? message(language, 'lateNever', { county: nameOf(region) })
      : message(language, 'lateSince', { county: nameOf(region), month: monthWords(lastMonth, language) }),
  );
  return counties.join(language === 'zh' ? '；' : '; ');
}
