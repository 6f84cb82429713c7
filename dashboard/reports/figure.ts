import { type Assessment, differenceText, percentOf, percentText, valueText } from '../../models/index.ts';
import type { Language } from '../../sql/words/label.ts';

/** What of an indicator is printed: `share` is of `denominator`, `difference` is signed and with its unit. */
export type IndicatorMeasure =
  | 'value'
  | 'numerator'
  | 'denominator'
  | 'before'
  | 'change'
  | 'percent'
  | 'share'
  | 'difference'
  | 'reported'
  | 'expected'
  | 'waiting';

/** The numbers behind a printed one; those of the year before where it is held against them. */
export interface Numbers {
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly value: number | null;
  /** County-months, and rows sent back. */
  readonly reported: number;
  readonly expected: number;
  readonly waiting: number;
}

/** A printed number of an indicator, with what it was asked by. */
export interface IndicatorFigure {
  readonly kind: 'indicator';
  readonly indicator: string;
  /** Taken off it: deaths less those of ordinary accidents. */
  readonly less: string | null;
  readonly version: number;
  readonly region: string;
  /** `2022-01..2022-06`. */
  readonly period: string;
  /** One part of it alone. */
  readonly part: { readonly by: string; readonly key: string } | null;
  readonly measure: IndicatorMeasure;
  readonly now: Numbers;
  readonly before: Numbers | null;
}

/** `done` is how many city-wide inspections have every county in them. */
export type GoalMeasure = 'points' | 'full' | 'open' | 'target' | 'reached' | 'due' | 'count' | 'done';

/** A printed number of the assessment: a goal's, or where `goal` is null the place's. */
export interface GoalFigure {
  readonly kind: 'goal';
  readonly goal: string | null;
  /** Of `count`: how many goals stand so. */
  readonly state: string | null;
  readonly region: string;
  /** Last month judged, `2022-06`. */
  readonly through: string;
  /** Hash of the plan's file. */
  readonly plan: string;
  readonly measure: GoalMeasure;
  readonly value: number | null;
}

export type Figure = IndicatorFigure | GoalFigure;

type Facts = Parameters<typeof valueText>[1];

export const dash = '—';

/** How an indicator's number is printed. */
export function indicatorText(
  { measure, now, before }: Pick<IndicatorFigure, 'measure' | 'now' | 'before'>,
  facts: Facts,
  language: Language,
): string {
  const counted = (number: number | null | undefined) => (number == null ? dash : String(number));
  switch (measure) {
    case 'value':
      return now.value === null ? dash : valueText(now.value, facts)[language];
    case 'before':
      return counted(before?.numerator);
    case 'change':
      return counted(Math.abs((now.numerator ?? 0) - (before?.numerator ?? 0)));
    case 'percent':
      return before?.numerator ? percentOf((now.numerator ?? 0) - before.numerator, before.numerator) : dash;
    case 'share':
      return now.denominator ? percentOf(now.numerator ?? 0, now.denominator) : dash;
    case 'difference':
      return differenceOf(now.value, before?.value ?? null, facts, language);
    default:
      return counted(now[measure]);
  }
}

function differenceOf(value: number | null, base: number | null, facts: Facts, language: Language): string {
  if (value === null || base === null) return dash;
  if (value === base) return language === 'zh' ? '持平' : 'same';
  return `${value > base ? '+' : '−'}${differenceText(value - base, facts)[language]}`;
}

/** 100%, 133%, 97.5%: a target as it was set, and what is more than all in whole per cent. */
const round = (share: number) => `${share > 1 ? Math.round(share * 100) : Math.round(share * 1000) / 10}%`;

/** Points as they are printed: two decimals at most. */
export const pointsShown = (points: number) => String(Math.round(points * 100) / 100);

/** A number of an assessment and how it is printed. */
export function goalNumber(
  assessment: Assessment,
  { goal, state, measure }: Pick<GoalFigure, 'goal' | 'state' | 'measure'>,
  language: Language,
): { readonly value: number | null; readonly text: string } {
  if (measure === 'count') {
    const value = assessment.goals.filter((one) => state === null || one.state === state).length;
    return { value, text: String(value) };
  }
  const of = goal === null ? null : (assessment.goals.find((one) => one.goal === goal) ?? null);
  if (goal !== null && of === null) return { value: null, text: dash };
  if (of === null) {
    const value = measure === 'open' ? assessment.open : measure === 'full' ? 100 : assessment.total;
    return { value, text: pointsShown(value) };
  }
  if (measure === 'due') {
    const value = of.due ?? Number(assessment.through.slice(5, 7)) / 12;
    return { value, text: percentText(value) };
  }
  const times = (count: number) => `${count}${language === 'zh' ? '次' : ''}`;
  if (measure === 'done') {
    const value = of.campaigns.filter(({ missing }) => missing.length === 0).length;
    return { value, text: times(value) };
  }
  if (measure === 'target' && of.kind === 'campaigns' && of.target !== null)
    return { value: of.target, text: times(of.target) };
  if (measure === 'target' || measure === 'reached') {
    const value = of[measure];
    if (value === null) return { value, text: dash };
    const facts = of.answer?.indicator;
    const isShare = measure === 'reached' || of.kind === 'share' || facts?.kind === 'ratio';
    if (isShare)
      return { value, text: measure === 'target' || value > 1 ? round(value) : percentText(value) };
    return { value, text: facts ? valueText(value, facts)[language] : pointsShown(value) };
  }
  const value = measure === 'full' || measure === 'open' ? of[measure] : of.points;
  return { value, text: value === null ? dash : pointsShown(value) };
}
