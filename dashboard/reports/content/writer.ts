import type { Answer, Assessment } from '../../../models/index.ts';
import type { Label, Language } from '../../../sql/words/label.ts';
import { numbersOf } from '../books.ts';
import {
  type Figure,
  type GoalFigure,
  goalNumber,
  type IndicatorFigure,
  type IndicatorMeasure,
  indicatorText,
} from '../figure.ts';
import type { CarriedFigure, Span } from '../report.ts';

/** Writes the numbers of a report and keeps the figure of each. */
export class Writer {
  readonly language: Language;
  readonly figures: CarriedFigure[] = [];

  constructor(language: Language) {
    this.language = language;
  }

  text(label: Label): Span {
    return { text: label[this.language] };
  }

  number(shown: string, figure: Figure): Span {
    const id = `f${this.figures.length + 1}`;
    this.figures.push({ id, shown, figure });
    return { text: shown, figure: id };
  }

  /** A number of an answer; a dash carries no figure. */
  answered(answer: Answer, measure: IndicatorMeasure): Span {
    const figure: IndicatorFigure = {
      kind: 'indicator',
      indicator: answer.indicator.name,
      less: null,
      version: answer.indicator.version,
      region: answer.region.code,
      period: `${answer.period.from.slice(0, 7)}..${answer.period.to.slice(0, 7)}`,
      part: null,
      measure,
      now: numbersOf(answer.total, null),
      before: answer.comparison && numbersOf(answer.comparison.base, null),
    };
    return this.number(indicatorText(figure, answer.indicator, this.language), figure);
  }

  /** A number of an assessment. */
  earned(
    assessment: Assessment,
    measure: GoalFigure['measure'],
    { goal = null, state = null }: { readonly goal?: string | null; readonly state?: string | null } = {},
  ): Span {
    const { value, text } = goalNumber(assessment, { goal, state, measure }, this.language);
    return this.number(text, {
      kind: 'goal',
      goal,
      state,
      region: assessment.region.code,
      through: assessment.through.slice(0, 7),
      plan: assessment.plan.hash,
      measure,
      value,
    });
  }

  /** Spans one after another; labels in the report's language. */
  run(...parts: readonly (Label | Span)[]): Span[] {
    return parts.map((part) => ('zh' in part ? this.text(part) : part));
  }
}

/** The same words in both languages: names, numbers, signs. */
export const same = (text: string): Label => ({ zh: text, en: text });
