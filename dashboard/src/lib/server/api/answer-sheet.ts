import type { Answer, AnswerRow } from '../../../../charts/answer.ts';
import { periodWords } from '../../../../charts/format/date.ts';
import { stateWords } from '../../words/evidence.ts';
import { fileParts, releaseFacts, titled, words } from './release-facts.ts';
import type { Sheet, SheetColumn } from './sheet.ts';

export const answerColumns: readonly SheetColumn[] = [
  titled('key', 'word', 'code'),
  titled('label', 'said', 'name'),
  titled('kind', 'word', 'kind', true),
  titled('state', 'word', 'state', true),
  titled('value', 'figure', 'value'),
  titled('low', 'figure', 'low'),
  titled('high', 'figure', 'high'),
  titled('approximate', 'flag', 'areaApproximate'),
  titled('numerator', 'figure', 'numerator'),
  titled('denominator', 'figure', 'denominator'),
  titled('reported', 'whole', 'reported'),
  titled('expected', 'whole', 'expected'),
  titled('waiting', 'whole', 'waitingRows'),
  titled('state_said', 'said', 'state'),
];

/** An answer as a table: its rows, or one for the whole where it was not split. */
export function answerSheet(answer: Answer): Sheet {
  const { indicator, release, region, period } = answer;
  const rows = answer.rows.length > 0 ? answer.rows : [wholeOf(answer)];
  const spoken = { zh: periodWords(period, 'zh'), en: periodWords(period, 'en') };
  return {
    file: fileParts([indicator.name, region.code], release),
    title: [indicator.title, indicator.unit, region.label, spoken],
    facts: [
      ...releaseFacts(release),
      { name: 'definition', title: words('version'), value: `${indicator.name} v${indicator.version}` },
      { name: 'meaning', title: words('definition'), value: indicator.definition },
      ...(indicator.noInterval
        ? [{ name: 'no_interval', title: words('interval95'), value: indicator.noInterval }]
        : []),
    ],
    columns: answerColumns,
    rows: rows.map((row) => ({
      ...row,
      kind: indicator.kind,
      state_said: { zh: stateWords(answer, row, 'zh'), en: stateWords(answer, row, 'en') },
    })),
  };
}

function wholeOf(answer: Answer): AnswerRow {
  return { key: answer.region.code, label: answer.region.label, ...answer.total };
}
