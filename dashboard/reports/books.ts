import {
  type Answer,
  type Assessment,
  ask,
  assess,
  type Measured,
  type Question,
  type Release,
} from '../../models/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Label, Language } from '../../sql/words/label.ts';
import { periodWords } from '../charts/format/date.ts';
import {
  type Figure,
  type GoalFigure,
  goalNumber,
  type IndicatorFigure,
  indicatorText,
  type Numbers,
} from './figure.ts';

type Asked = Pick<IndicatorFigure, 'indicator' | 'less' | 'region' | 'period' | 'part' | 'measure'>;

/** A release to read figures from; what was asked once is not asked again. */
export class Books {
  readonly release: Release;
  readonly #answers = new Map<string, Promise<Answer>>();
  readonly #assessments = new Map<string, Promise<Assessment>>();

  constructor(release: Release) {
    this.release = release;
  }

  /** The answer with last year's beside it. Errors as `ask`. */
  answer(question: Omit<Question, 'compare'>): Promise<Answer> {
    return remembered(this.#answers, question, () =>
      ask(this.release, { ...question, compare: 'last-year' }),
    );
  }

  /** Errors as `assess`. */
  assessment(region: string, through: string): Promise<Assessment> {
    return remembered(this.#assessments, { region, through }, () =>
      assess(this.release, { year: Number(through.slice(0, 4)), region, through }),
    );
  }

  /** A figure as this release has it. Errors as `ask`. */
  async indicator(asked: Asked): Promise<IndicatorFigure> {
    const { indicator, less, region, period, part } = asked;
    const answer = await this.answer({ indicator, region, period, ...(part ? { by: part.by } : {}) });
    const off = less === null ? null : await this.answer({ indicator: less, region, period });
    const own = part === null ? answer.total : answer.rows.find(({ key }) => key === part.key);
    const now = own && numbersOf(own, part === null ? null : answer.total.numerator);
    const before = answer.comparison && part === null ? numbersOf(answer.comparison.base, null) : null;
    return {
      kind: 'indicator',
      ...asked,
      version: answer.indicator.version,
      now: lessened(now ?? none, off?.total),
      before: before && lessened(before, off?.comparison?.base),
    };
  }

  /** The same figure as this release has it, and how it would be printed. Errors as `ask` and `assess`. */
  async again(
    figure: Figure,
    language: Language,
  ): Promise<{ readonly figure: Figure; readonly shown: string }> {
    if (figure.kind === 'goal') {
      const assessment = await this.assessment(figure.region, figure.through);
      const { value, text } = goalNumber(assessment, figure, language);
      const now: GoalFigure = { ...figure, plan: assessment.plan.hash, value };
      return { figure: now, shown: text };
    }
    const { now: _, before: __, kind: ___, version: ____, ...asked } = figure;
    const now = await this.indicator(asked);
    const { indicator } = await this.answer({
      indicator: figure.indicator,
      region: figure.region,
      period: figure.period,
      ...(figure.part ? { by: figure.part.by } : {}),
    });
    return { figure: now, shown: indicatorText(now, indicator, language) };
  }

  /** 生产安全事故起数，静波区，2022年上半年: what a figure is of, or its ids where the books do not know it. */
  async about(figure: Figure): Promise<Label> {
    const ids =
      figure.kind === 'goal'
        ? `${figure.goal ?? ''} ${figure.through}`
        : `${figure.indicator} ${figure.period}`;
    const parts = await this.#partsOf(figure).catch((thrown: unknown) => {
      if (!(thrown instanceof Fault)) throw thrown;
      return [{ zh: ids, en: ids }];
    });
    return { zh: parts.map(({ zh }) => zh).join('，'), en: parts.map(({ en }) => en).join(', ') };
  }

  async #partsOf(figure: Figure): Promise<Label[]> {
    if (figure.kind === 'indicator') {
      const { indicator, region, period } = await this.answer({
        indicator: figure.indicator,
        region: figure.region,
        period: figure.period,
      });
      return [indicator.title, region.label, periodOf(period)];
    }
    const { goals, region, through } = await this.assessment(figure.region, figure.through);
    const goal = goals.find(({ goal: id }) => id === figure.goal);
    return [
      goal?.title ?? { zh: '目标考核', en: 'assessment' },
      region.label,
      periodOf({ from: through, to: through }),
    ];
  }
}

const periodOf = ({ from, to }: Answer['period']): Label => ({
  zh: periodWords({ from, to }, 'zh'),
  en: periodWords({ from, to }, 'en'),
});

const none: Numbers = {
  numerator: null,
  denominator: null,
  value: null,
  reported: 0,
  expected: 0,
  waiting: 0,
};

export function numbersOf(
  { numerator, denominator, value, reported, expected, waiting }: Measured,
  whole: number | null,
): Numbers {
  return { numerator, denominator: whole ?? denominator, value, reported, expected, waiting };
}

function lessened(numbers: Numbers, off: Measured | undefined): Numbers {
  const minus = (one: number | null, other: number | null | undefined) =>
    one === null ? null : one - (other ?? 0);
  if (off === undefined) return numbers;
  return {
    ...numbers,
    numerator: minus(numbers.numerator, off.numerator),
    value: minus(numbers.value, off.value),
  };
}

function remembered<T>(found: Map<string, Promise<T>>, key: object, make: () => Promise<T>): Promise<T> {
  const text = JSON.stringify(key);
  const there = found.get(text);
  if (there !== undefined) return there;
  const made = make();
  found.set(text, made);
  return made;
}
