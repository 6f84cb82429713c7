import type { Answer, AnswerRow, Language, ReleaseFacts } from '../../../charts/answer.ts';
import { dayWords, monthWords } from '../../../charts/format/date.ts';
import { cell, dash, interval } from '../../../charts/format/measure.ts';
import { full } from '../../../charts/format/number.ts';
import type { Pictures } from '../../../charts/size.ts';
import { address, type Place, placeOf } from '../address/address.ts';
import { stateWords } from '../words/evidence.ts';
import { message } from '../words/messages.ts';
import { waitingText } from '../words/waiting.ts';

export interface TableView {
  readonly caption: string;
  readonly columns: readonly { readonly title: string; readonly isNumber: boolean }[];
  readonly rows: readonly {
    readonly key: string;
    readonly title: string;
    /** Where the row's figure can be taken back to its source cells; left out where it is computed of many. */
    readonly href?: string;
    readonly cells: readonly string[];
  }[];
}

export interface FigureView {
  readonly id: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly pictures: Pictures;
  /** What shades and shapes mean. */
  readonly key: string | null;
  readonly sourceLine: string;
  readonly table: TableView;
  readonly files: FigureFiles;
  /** What the marks say when pointed at, as Arrow; null where they say nothing. */
  readonly tips: string | null;
  /** The release the figures are of, and what a picture that leaves the page says of it. */
  readonly release: { readonly id: string; readonly said: string };
}

/** Where the figures behind a picture are, as files. */
export interface FigureFiles {
  readonly csv: string;
  readonly xlsx: string;
  readonly arrow: string;
}

/** The files of an address of the interface. */
export function filesAt(path: string, place: Place, language: Language): FigureFiles {
  return {
    csv: address(path, { ...place, format: 'csv-excel', lang: language }),
    xlsx: address(path, { ...place, format: 'xlsx', lang: language }),
    arrow: address(path, { ...place, format: 'arrow' }),
  };
}

export interface FigureText {
  readonly id: string;
  readonly headline: string;
  readonly subtitle: string;
  readonly key: string | null;
  readonly language: Language;
}

/** A release as a picture names it that may be seen anywhere; of the demo, that it is one. */
export function releaseSaid({ id, demo }: ReleaseFacts, language: Language): FigureView['release'] {
  const said = `${message(language, 'footerRelease')} ${id}`;
  return { id, said: demo ? `${said} · ${message(language, 'demoNote')}` : said };
}

/** A figure with everything it owes its reader besides the picture: source line, table and export. */
export function figureView(
  answer: Answer,
  pictures: Pictures,
  { language, ...text }: FigureText,
): FigureView {
  const place = { ...placeOf(answer), by: answer.by ?? undefined };
  return {
    ...text,
    pictures,
    sourceLine: [
      message(language, 'source', {
        asOf: dayWords(answer.release.asOf, language),
        indicator: answer.indicator.title[language],
        version: answer.indicator.version,
      }),
      answer.indicator.noInterval?.[language] ?? null,
      waitingText(answer.total, language),
    ]
      .filter((part) => part !== null)
      .join(language === 'zh' ? '；' : '; '),
    table: tableView(answer, text.subtitle, language),
    files: filesAt('/api/v1/ask', place, language),
    tips: address('/api/v1/ask', { ...place, format: 'arrow' }),
    release: releaseSaid(answer.release, language),
  };
}

function tableView(answer: Answer, caption: string, language: Language): TableView {
  const { indicator } = answer;
  const isRatio = indicator.kind === 'ratio';
  const word = (isNumber: boolean, title: string) => ({ title, isNumber });
  const say = (key: Parameters<typeof message>[1]) => message(language, key);
  const unit = isRatio ? '%' : indicator.unit[language];
  return {
    caption,
    columns: [
      word(false, say(answer.by === 'month' ? 'month' : 'region')),
      word(true, `${say('value')} (${unit})`),
      ...(indicator.noInterval ? [] : [word(true, say('interval95'))]),
      ...(isRatio ? [word(true, say('numerator')), word(true, say('denominator'))] : []),
      word(false, say('state')),
    ],
    rows: answer.rows.map((row) => ({
      key: row.key,
      title: answer.by === 'month' ? monthWords(row.key, language) : row.label[language],
      href: address('/trace', { ...rowPlace(answer, row), lang: language }),
      cells: [
        cell(row, indicator, language),
        ...(indicator.noInterval ? [] : [interval(row, indicator, language) ?? dash]),
        ...(isRatio ? [whole(row.numerator, language), whole(row.denominator, language)] : []),
        stateWords(answer, row, language),
      ],
    })),
  };
}

function whole(value: number | null, language: Language): string {
  return value === null ? dash : full(value, language);
}

/** The question whose answer is this row alone. */
function rowPlace(answer: Answer, row: AnswerRow) {
  const whole = placeOf(answer);
  return answer.by === 'month' ? { ...whole, period: row.key.slice(0, 7) } : { ...whole, region: row.key };
}
