import type { Answer, Language, State } from '../../../charts/answer.ts';
import { periodWords } from '../../../charts/format/date.ts';
import { change, type Figured, interval, shown } from '../../../charts/format/measure.ts';
import { full } from '../../../charts/format/number.ts';
import { sparkline } from '../../../charts/sparkline.ts';
import { address, placeOf } from '../address/address.ts';
import { type Direction, directionOf, stateWords, type Tone, toneOf, verdictKey } from '../words/evidence.ts';
import { message } from '../words/messages.ts';
import { waitingText } from '../words/waiting.ts';

export interface CardView {
  readonly id: string;
  readonly title: string;
  readonly href: string;
  readonly state: State;
  readonly stateWords: string;
  readonly value: Figured;
  readonly interval: string | null;
  /** Why there is none; null where there is one, or nothing to bound. */
  readonly noInterval: string | null;
  readonly fraction: string | null;
  readonly partial: string | null;
  readonly waiting: string | null;
  readonly comparison: {
    readonly direction: Direction | null;
    readonly tone: Tone;
    readonly change: Figured | null;
    readonly base: Figured;
    readonly words: string;
  } | null;
  readonly sparkline: string;
  readonly sparklineName: string;
}

/** One key figure: what it is, how sure it is, and what it was a year ago. `course` is the same indicator by month. */
export function cardView(answer: Answer, course: Answer, language: Language): CardView {
  const { indicator, total, comparison } = answer;
  const id = `card-${indicator.name}`;
  const place = { ...placeOf(answer), lang: language };
  return {
    id,
    title: indicator.title[language],
    href: address('/trace', place),
    state: total.state,
    stateWords: stateWords(answer, total, language),
    value: shown(total, indicator, language),
    interval: interval(total, indicator, language),
    noInterval: indicator.noInterval?.[language] ?? null,
    fraction: fractionOf(answer, language),
    partial:
      total.reported < total.expected
        ? message(language, 'partial', { reported: total.reported, expected: total.expected })
        : null,
    waiting: waitingText(total, language),
    comparison: comparison && {
      direction: directionOf(comparison),
      tone: toneOf({ total, comparison }, indicator.better),
      change: change(comparison, indicator, language),
      base: shown(comparison.base, indicator, language),
      words: message(language, verdictKey({ total, comparison })),
    },
    sparkline: sparkline(course, `${id}-course`),
    sparklineName: message(language, 'sparklineName', {
      title: indicator.title[language],
      period: periodWords(course.period, language),
    }),
  };
}

function fractionOf({ indicator, total }: Answer, language: Language): string | null {
  if (indicator.kind !== 'ratio' || total.numerator === null || total.denominator === null) return null;
  return message(language, 'fraction', {
    numerator: full(total.numerator, language),
    denominator: full(total.denominator, language),
  });
}
