import type { Label, Language } from '../../../charts/answer.ts';
import { monthTick, monthWords } from '../../../charts/format/date.ts';
import { full } from '../../../charts/format/number.ts';
import { address } from '../address/address.ts';
import type { ReturnDue, Submission, WaitingRows } from '../server/rooms.ts';
import { type MessageKey, message } from '../words/messages.ts';
import { cameTogether, type Filed, filedOf, firstMonth } from './filed.ts';
import { monthsText } from './month-spans.ts';

export interface CalendarFacts {
  /** Datasets that replace a county's month and are in use; `isOwed` where every county owes one each month. */
  readonly datasets: readonly { readonly name: string; readonly title: Label; readonly isOwed: boolean }[];
  /** One of them, or null for all that are owed. */
  readonly dataset: string | null;
  readonly counties: readonly { readonly code: string; readonly label: Label }[];
  /** First days, oldest first. */
  readonly months: readonly string[];
  readonly submissions: readonly Submission[];
  readonly waiting: readonly WaitingRows[];
  readonly due: ReturnDue;
  /** Instant, UTC. */
  readonly now: string;
}

export type CellState =
  | 'received'
  | 'nil'
  | 'revised'
  | 'late'
  | 'sent-back'
  | 'partial'
  | 'missing'
  | 'pending'
  | 'none';

export interface CalendarCell {
  readonly month: string;
  readonly state: CellState;
  /** The state in a word or a count, short enough for the cell. */
  readonly word: string;
  /** County, month and everything known of it. */
  readonly told: string;
  /** Null where nothing was received. */
  readonly href: string | null;
}

export interface CalendarView {
  readonly headline: string;
  readonly scope: string;
  readonly years: readonly { readonly title: string; readonly months: number }[];
  readonly months: readonly { readonly month: string; readonly tick: string; readonly words: string }[];
  readonly rows: readonly {
    readonly code: string;
    readonly title: string;
    readonly cells: readonly CalendarCell[];
  }[];
  readonly legend: readonly { readonly state: CellState; readonly words: string }[];
  readonly notes: readonly string[];
  readonly summary: readonly CountySummary[];
}

/** The same facts as the cells, counted for one county. */
export interface CountySummary {
  readonly title: string;
  readonly owed: string;
  readonly reported: string;
  readonly nil: string;
  readonly late: string;
  readonly revised: string;
  readonly waiting: string;
  /** The months in which something is missing, in words. */
  readonly missing: string;
}

export function calendarView(facts: CalendarFacts, language: Language): CalendarView {
  const chosen = facts.datasets
    .filter(({ name, isOwed }) => (facts.dataset === null ? isOwed : name === facts.dataset))
    .map((dataset) => ({ ...dataset, since: firstMonth(facts.submissions, dataset.name) }));
  const isTogether = cameTogether(facts.submissions, chosen, facts.months);
  const filed = facts.counties.map((county) => {
    const submissions = facts.submissions.filter(({ region }) => region === county.code);
    const of = { ...facts, chosen, isTogether, submissions };
    return { county, filed: facts.months.map((month) => filedOf(of, county.code, month)) };
  });
  const rows = filed.map(({ county, filed: own }) => ({
    code: county.code,
    title: county.label[language],
    cells: own.map((one) => cellView(one, county, facts, language)),
  }));
  const shown = new Set(rows.flatMap(({ cells }) => cells.map(({ state }) => state)));
  return {
    headline: headline(
      filed.map(({ filed: own }) => own.at(-1)!),
      facts,
      chosen,
      language,
    ),
    scope: message(language, 'calendarScope', {
      from: monthWords(facts.months[0]!, language),
      to: monthWords(facts.months.at(-1)!, language),
      dataset: facts.dataset === null ? message(language, 'monthlyReturns') : chosen[0]!.title[language],
    }),
    years: [...Map.groupBy(facts.months, (month) => month.slice(0, 4))].map(([year, months]) => ({
      title: message(language, 'yearGroup', { year }),
      months: months.length,
    })),
    months: facts.months.map((month) => ({
      month,
      tick: monthTick(month, language),
      words: monthWords(month, language),
    })),
    rows,
    legend: legend
      .filter(({ state }) => shown.has(state))
      .map(({ state, key }) => ({ state, words: message(language, key) })),
    notes: notes(facts, chosen, isTogether, language),
    summary: filed.map(({ county, filed: own }) => summaryOf(county.label[language], own, language)),
  };
}

const legend: readonly { readonly state: CellState; readonly key: MessageKey }[] = [
  { state: 'received', key: 'legendReceived' },
  { state: 'nil', key: 'legendNil' },
  { state: 'revised', key: 'legendRevised' },
  { state: 'late', key: 'legendLate' },
  { state: 'sent-back', key: 'legendSentBack' },
  { state: 'partial', key: 'legendPartial' },
  { state: 'missing', key: 'legendMissing' },
  { state: 'pending', key: 'legendPending' },
  { state: 'none', key: 'legendNone' },
];

/** What calls for action comes before what is only to be known. */
function stateOf({ owed, reported, nil, late, revised, waiting, isDue }: Filed): CellState {
  if (reported === 0 && owed === 0) return 'none';
  if (reported === 0) return isDue ? 'missing' : 'pending';
  if (reported < owed) return 'partial';
  if (waiting > 0) return 'sent-back';
  if (late > 0) return 'late';
  if (revised > 0) return 'revised';
  return nil === reported ? 'nil' : 'received';
}

function cellView(
  filed: Filed,
  county: CalendarFacts['counties'][number],
  { dataset }: CalendarFacts,
  language: Language,
): CalendarCell {
  const state = stateOf(filed);
  return {
    month: filed.month,
    state,
    word: wordOf(state, filed, language),
    told: message(language, 'labelled', {
      label: `${county.label[language]} ${monthWords(filed.month, language)}`,
      text: toldOf(filed, language),
    }),
    href:
      filed.reported + filed.strays === 0
        ? null
        : address('/data/batches', {
            dataset: dataset ?? undefined,
            region: county.code,
            month: filed.month.slice(0, 7),
            lang: language,
          }),
  };
}

function wordOf(state: CellState, filed: Filed, language: Language): string {
  switch (state) {
    case 'received':
      return message(language, 'cellReceived');
    case 'nil':
      return message(language, 'cellNil');
    case 'revised':
      return message(language, 'cellRevised', { count: filed.revised });
    case 'late':
      return message(language, 'cellLate');
    case 'sent-back':
      return message(language, 'cellSentBack', { count: filed.waiting });
    case 'partial':
      return `${filed.reported}/${filed.owed}`;
    case 'missing':
      return message(language, 'cellMissing');
    case 'pending':
      return message(language, 'cellPending');
    case 'none':
      return '';
  }
}

/** Everything there is to say of a county's month, the parts in the order of the states. */
function toldOf(filed: Filed, language: Language): string {
  const { owed, reported, nil, late, lateDays, revised, waiting, strays } = filed;
  const parts: string[] = [];
  const say = (isSaid: boolean, key: MessageKey, values: Record<string, number> = {}) => {
    if (isSaid) parts.push(message(language, key, values));
  };
  say(reported === 0 && owed === 0, 'toldNone');
  say(reported === 0 && owed > 0, filed.isDue ? 'toldMissing' : 'toldPending');
  say(reported > 0 && owed <= 1, nil > 0 ? 'toldNil' : 'toldReceived');
  say(reported > 0 && owed > 1, 'toldOf', { reported, owed });
  say(owed > 1 && nil > 0, 'toldNilOf', { count: nil });
  say(late > 0, 'toldLate', { days: lateDays });
  say(revised > 0, 'toldRevised', { count: revised });
  say(waiting > 0, 'toldWaiting', { count: waiting });
  say(strays > 0, 'toldStrays', { count: strays });
  return parts.join(message(language, 'clauseBreak'));
}

function summaryOf(title: string, filed: readonly Filed[], language: Language): CountySummary {
  const sum = (of: (one: Filed) => number) =>
    full(
      filed.reduce((total, one) => total + of(one), 0),
      language,
    );
  const missing = filed
    .filter(({ owed, reported, isDue }) => isDue && reported < owed)
    .map(({ month }) => month);
  return {
    title,
    owed: sum(({ owed, isDue, reported }) => (isDue ? owed : reported)),
    reported: sum(({ reported }) => reported),
    nil: sum(({ nil }) => nil),
    late: sum(({ late }) => late),
    revised: sum(({ revised }) => revised),
    waiting: sum(({ waiting }) => waiting),
    missing: missing.length === 0 ? '' : monthsText(missing, language),
  };
}

type Chosen = CalendarFacts['datasets'];

function headline(last: readonly Filed[], facts: CalendarFacts, chosen: Chosen, language: Language): string {
  const month = monthWords(facts.months.at(-1)!, language);
  const what = facts.dataset === null ? message(language, 'monthlyReturns') : chosen[0]!.title[language];
  const isOwed = chosen.some((dataset) => dataset.isOwed);
  const done = last.filter(({ owed, reported }) => reported > 0 && reported >= owed).length;
  const total = last.length;
  const waiting = waitingFor(facts, chosen).reduce((sum, { count }) => sum + count, 0);
  const key = done === total ? 'calendarAll' : isOwed ? 'calendarSome' : 'calendarSent';
  return [
    message(language, key, { total, done, month, what }),
    message(language, waiting === 0 ? 'calendarNoneWaiting' : 'calendarWaiting', {
      count: full(waiting, language),
    }),
  ].join(message(language, 'clauseBreak'));
}

function waitingFor({ waiting }: CalendarFacts, chosen: Chosen): WaitingRows[] {
  return waiting.filter((row) => chosen.some(({ name }) => name === row.dataset));
}

function notes(facts: CalendarFacts, chosen: Chosen, isTogether: boolean, language: Language): string[] {
  const { due, months, counties } = facts;
  const outside = waitingFor(facts, chosen)
    .filter(
      ({ region, month }) =>
        month === null || !months.includes(month) || !counties.some(({ code }) => code === region),
    )
    .reduce((sum, { count }) => sum + count, 0);
  return [
    ...(isTogether ? [message(language, 'noteTogether')] : []),
    message(language, 'noteDue', { day: due.day, source: due.source[language] }),
    ...(outside > 0 ? [message(language, 'noteOutside', { count: full(outside, language) })] : []),
    message(language, 'noteWaiting'),
  ];
}
