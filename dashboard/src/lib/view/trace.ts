import type { Explanation, Language } from '../../../charts/answer.ts';
import { periodWords } from '../../../charts/format/date.ts';
import { dash, type Figured, interval, shown } from '../../../charts/format/measure.ts';
import { full } from '../../../charts/format/number.ts';
import { address, placeOf } from '../address/address.ts';
import { stateWords } from '../words/evidence.ts';
import { message } from '../words/messages.ts';
import { waitingText } from '../words/waiting.ts';
import { cellText, type SourceView, sourceViews } from './trace-source.ts';

export interface TraceView {
  readonly title: string;
  readonly definition: string;
  readonly version: number;
  readonly basis: string;
  readonly period: string;
  readonly region: string;
  readonly value: Figured;
  readonly interval: string | null;
  readonly noInterval: string | null;
  readonly isRatio: boolean;
  /** The sum behind the value, or the two of a ratio. */
  readonly sums: string;
  readonly stateWords: string;
  readonly waiting: string | null;
  readonly readded: string;
  readonly agrees: boolean;
  readonly sourceCount: string;
  readonly sql: readonly { readonly model: string; readonly about: string; readonly sql: string }[];
  readonly mart: {
    readonly count: number;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly sources: readonly SourceView[];
  readonly paging: {
    readonly words: string;
    readonly previous: string | null;
    readonly next: string | null;
  } | null;
}

const martRowsShown = 50;

export function traceView(explanation: Explanation, language: Language): TraceView {
  const { answer, readded } = explanation;
  const { indicator, total } = answer;
  return {
    title: indicator.title[language],
    definition: indicator.definition[language],
    version: indicator.version,
    basis: indicator.source,
    period: periodWords(answer.period, language),
    region: answer.region.label[language],
    value: shown(total, indicator, language),
    interval: interval(total, indicator, language),
    noInterval: indicator.noInterval?.[language] ?? null,
    isRatio: indicator.kind === 'ratio',
    sums: sum(total.numerator, total.denominator, language),
    stateWords: stateWords(answer, total, language),
    waiting: waitingText(total, language),
    readded: sum(readded.numerator, readded.denominator, language),
    agrees: explanation.agrees,
    sourceCount: full(explanation.sourceCount, language),
    sql: explanation.sql.map(({ model, about, sql }) => ({ model, about: about[language], sql })),
    mart: martView(explanation, language),
    sources: sourceViews(explanation.sources, language),
    paging: pagingView(explanation, language),
  };
}

/** A sum, or the two sums of a ratio. */
function sum(numerator: number | null, denominator: number | null, language: Language): string {
  if (numerator === null) return dash;
  if (denominator === null) return full(numerator, language);
  return message(language, 'fraction', {
    numerator: full(numerator, language),
    denominator: full(denominator, language),
  });
}

function martView({ martRows }: Explanation, language: Language): TraceView['mart'] {
  const columns = Object.keys(martRows[0] ?? {});
  return {
    count: martRows.length,
    columns,
    rows: martRows
      .slice(0, martRowsShown)
      .map((row) => columns.map((column) => cellText(row[column] ?? null, language) ?? dash)),
  };
}

function pagingView(
  { answer, page, pageSize, sourceCount }: Explanation,
  language: Language,
): TraceView['paging'] {
  if (sourceCount === 0) return null;
  const pages = Math.ceil(sourceCount / pageSize);
  const at = (number: number) =>
    `${address('/trace', { ...placeOf(answer), page: number, lang: language })}#sources`;
  return {
    words: message(language, 'sourceRowsCount', { count: full(sourceCount, language), page, pages }),
    previous: page > 1 ? at(page - 1) : null,
    next: page < pages ? at(page + 1) : null,
  };
}
