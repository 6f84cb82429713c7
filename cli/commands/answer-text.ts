import { dueWords } from '../../dashboard/charts/format/due.ts';
import { change, cell as digitsOf, interval as intervalOf } from '../../dashboard/charts/format/measure.ts';
import { full, points, signed as withSign } from '../../dashboard/charts/format/number.ts';
import {
  type Answer,
  type AnswerRow,
  baseWords,
  borne,
  type Comparison,
  headline,
  isPartial,
  verdictWords,
} from '../../models/index.ts';
import type { Language } from '../../sql/words/label.ts';
import { figureOf, periodOf, stateOf } from '../figure.ts';
import { table } from '../table.ts';
import { say, type WordKey, words } from '../words.ts';

/** An answer for people: what was asked, the figure with what it can bear, its rows, its comparison. */
export function answerText(answer: Answer, language: Language): string {
  return [
    headline(answer)[language],
    totalLines(answer, language),
    ...provisionalLine(answer, language),
    ...rowLines(answer, language),
    ...comparisonLines(answer, language),
  ].join('\n');
}

function totalLines(answer: Answer, language: Language): string {
  const { indicator, region, period, total: told } = answer;
  const total = borne(told, indicator.kind);
  const interval = intervalOf(total, indicator, language);
  const parts = [
    figureOf(total, indicator, language),
    interval ? say(language, 'interval', { interval }) : indicator.noInterval?.[language],
    total.denominator === null ? null : `${total.numerator}/${rounded(total.denominator)}`,
    `${stateOf(total, language)}${dueWords(answer, total, language)}`,
    say(language, 'ask_reported', { reported: total.reported, expected: total.expected }),
    total.waiting > 0 && say(language, 'ask_waiting', { count: total.waiting }),
  ];
  const subject = `${indicator.title[language]} · ${region.label[language]} · ${periodOf(period)}`;
  return `${subject}\n${parts.filter(Boolean).join('  ')}`;
}

function marked(interval: string, isApproximate: boolean, language: Language): string {
  return isApproximate ? say(language, 'interval_approximate', { interval }) : interval;
}

function provisionalLine({ provisional }: Answer, language: Language): string[] {
  if (provisional === null) return [];
  const { from, by } = provisional;
  return [
    say(language, by === 'law' ? 'ask_provisional' : 'ask_provisional_lags', { from: from.slice(0, 7) }),
  ];
}

function rowLines(answer: Answer, language: Language): string[] {
  const { by, rows, indicator } = answer;
  if (by === null) return [];
  const ratio = indicator.kind === 'ratio' || indicator.kind === 'rate';
  return [
    '',
    table(
      [
        { head: spreadBy(by, language), cell: (row) => row.key },
        { head: say(language, 'head_name'), cell: (row) => row.label[language] },
        {
          head: say(language, 'head_value'),
          cell: (row) => digitsOf(row, indicator, language),
          align: 'right',
        },
        ...(indicator.noInterval
          ? []
          : [
              {
                head: say(language, 'head_interval'),
                cell: (row: AnswerRow) => intervalOf(row, indicator, language),
                align: 'right' as const,
              },
            ]),
        { head: say(language, 'head_numerator'), cell: (row) => row.numerator, align: 'right' },
        ...(ratio
          ? [
              {
                head: say(language, 'head_denominator'),
                cell: (row: AnswerRow) => rounded(row.denominator),
                align: 'right' as const,
              },
            ]
          : []),
        {
          head: say(language, 'head_state'),
          cell: (row) => `${stateOf(row, language)}${dueWords(answer, row, language)}`,
        },
        ...(rows.some(({ waiting }) => waiting > 0)
          ? [
              {
                head: say(language, 'head_waiting'),
                cell: ({ waiting }: AnswerRow) => waiting || null,
                align: 'right' as const,
              },
            ]
          : []),
      ],
      rows.map((row) => borne(row, indicator.kind)),
    ),
  ];
}

/** An exposure is no whole number. */
function rounded(denominator: number | null): number | null {
  return denominator === null ? null : Math.round(denominator * 100) / 100;
}

function spreadBy(by: string, language: Language): string {
  const key = `by_${by}`;
  return key in words ? words[key as WordKey][language] : by;
}

function comparisonLines(answer: Answer, language: Language): string[] {
  const { comparison, indicator, total } = answer;
  if (!comparison) return [];
  const isPartly = isPartial(total) || isPartial(comparison.base);
  const told = say(language, 'ask_compare', {
    against: baseWords[comparison.against][language],
    period: periodOf(comparison.period),
    base: figureOf(borne(comparison.base, indicator.kind), indicator, language),
    difference: isPartly ? '—' : signed(comparison, indicator, total, language),
    verdict: isPartly ? say(language, 'verdict_partial') : verdictOf(comparison, language),
  });
  const lines = ['', told, ...comparison.cautions.map((caution) => caution[language])];
  return isPartly
    ? lines
    : [...lines, ...expectedLine(comparison, answer, language), ...testLine(comparison, language)];
}

/** Of its exposure, what the others would have had. */
function expectedLine({ expected }: Comparison, { indicator, total }: Answer, language: Language): string[] {
  if (expected === null) return [];
  const { heldAgainst, kind } = indicator;
  const told = { count: full(total.numerator!, language), expected: expected.count.toFixed(1) };
  const exposure = full(expected.exposure, language);
  if (kind === 'ratio' || heldAgainst === null)
    return [say(language, 'ask_expected_of', { ...told, all: exposure })];
  const [what, unit] = [heldAgainst.label[language], heldAgainst.unit[language]];
  return [say(language, 'ask_expected', { ...told, what, exposure, unit })];
}

/** What the test behind the verdict found. */
function testLine(comparison: Comparison, language: Language): string[] {
  const { ratio, low, high, p, differenceInterval: difference } = comparison;
  if (p === null) return [];
  const shown = p < 0.0001 ? 'p < 0.0001' : `p = ${p.toPrecision(2)}`;
  if (difference !== null) {
    const interval = marked(
      `${points(difference.low)}–${points(difference.high)}`,
      difference.approximate,
      language,
    );
    return [say(language, 'ask_shares', { interval, p: shown })];
  }
  const places = (value: number | null) => (value === null ? '—' : value.toFixed(2));
  const interval = `${places(low)}–${places(high)}`;
  return ratio === null ? [] : [say(language, 'ask_ratio', { ratio: places(ratio), interval, p: shown })];
}

/** The difference with its sign; of ratios in percentage points, of counts per cent too unless they are listed one by one. */
function signed(
  comparison: Comparison,
  indicator: Answer['indicator'],
  total: Answer['total'],
  language: Language,
): string {
  const moved = change(comparison, indicator, language);
  const isListed = [total, comparison.base].some(({ state }) => state === 'list');
  if (moved === null || (isListed && (indicator.kind === 'ratio' || indicator.kind === 'rate'))) return '—';
  if (indicator.kind === 'ratio') return say(language, 'points', { points: moved.digits });
  return comparison.change === null || isListed
    ? moved.digits
    : `${moved.digits} (${withSign(comparison.change * 100, (value) => value.toFixed(1))}%)`;
}

function verdictOf(comparison: Comparison, language: Language): string {
  const { difference, verdict } = comparison;
  if (verdict === 'none' && difference !== null) return say(language, 'verdict_untested');
  return verdict === 'none' || verdict === 'unripe' || verdict === 'no-base' || verdict === 'equal'
    ? say(language, `verdict_${verdict}`)
    : (verdictWords(comparison)?.[language] ?? verdict);
}
