import { type Answer, type Comparison, headline, verdictWords } from '../../models/index.ts';
import type { Language } from '../../sql/words/label.ts';
import { figureOf, intervalOf, numberOf, periodOf, stateOf } from '../figure.ts';
import { table } from '../table.ts';
import { say } from '../words.ts';

/** An answer for people: what was asked, the figure with what it can bear, its rows, its comparison. */
export function answerText(answer: Answer, language: Language): string {
  return [
    headline(answer)[language],
    totalLines(answer, language),
    ...rowLines(answer, language),
    ...comparisonLines(answer, language),
  ].join('\n');
}

function totalLines({ indicator, region, period, total }: Answer, language: Language): string {
  const interval = intervalOf(total, indicator);
  const parts = [
    figureOf(total, indicator, language),
    interval && say(language, 'interval', { interval }),
    total.denominator === null ? null : `${total.numerator}/${total.denominator}`,
    stateOf(total, language),
    say(language, 'ask_reported', { reported: total.reported, expected: total.expected }),
    total.waiting > 0 && say(language, 'ask_waiting', { count: total.waiting }),
  ];
  const subject = `${indicator.title[language]} · ${region.label[language]} · ${periodOf(period)}`;
  return `${subject}\n${parts.filter(Boolean).join('  ')}`;
}

function rowLines({ by, rows, indicator }: Answer, language: Language): string[] {
  if (by === null) return [];
  const ratio = indicator.kind === 'ratio';
  return [
    '',
    table(
      [
        { head: by, cell: (row) => row.key },
        { head: '', cell: (row) => (row.label[language] === row.key ? '' : row.label[language]) },
        { head: say(language, 'head_value'), cell: (row) => numberOf(row.value, indicator), align: 'right' },
        { head: say(language, 'head_interval'), cell: (row) => intervalOf(row, indicator), align: 'right' },
        { head: say(language, 'head_numerator'), cell: (row) => row.numerator, align: 'right' },
        ...(ratio
          ? [
              {
                head: say(language, 'head_denominator'),
                cell: (row: Answer['rows'][number]) => row.denominator,
                align: 'right' as const,
              },
            ]
          : []),
        { head: say(language, 'head_state'), cell: (row) => stateOf(row, language) },
      ],
      rows,
    ),
  ];
}

function comparisonLines({ comparison, indicator }: Answer, language: Language): string[] {
  if (!comparison) return [];
  const told = say(language, 'ask_compare', {
    period: periodOf(comparison.period),
    base: figureOf(comparison.base, indicator, language),
    difference: signed(comparison, indicator, language),
    verdict: verdictOf(comparison, language),
  });
  const { ratio, low, high, p } = comparison;
  if (ratio === null || p === null) return ['', told];
  const places = (value: number | null) => (value === null ? '—' : value.toFixed(2));
  const interval = `${places(low)}–${places(high)}`;
  return ['', told, say(language, 'ask_ratio', { ratio: places(ratio), interval, p: p.toPrecision(2) })];
}

/** The difference with its sign; of ratios in percentage points. */
function signed({ difference }: Comparison, indicator: Answer['indicator'], language: Language): string {
  if (difference === null) return '—';
  const sign = difference > 0 ? '+' : '';
  if (indicator.kind !== 'ratio') return sign + numberOf(difference, indicator);
  return say(language, 'points', { points: sign + (difference * 100).toFixed(1) });
}

function verdictOf(comparison: Comparison, language: Language): string {
  const { difference, verdict } = comparison;
  if (verdict === 'none' && difference !== null) return say(language, 'verdict_untested');
  return verdict === 'none' || verdict === 'no-base' || verdict === 'equal'
    ? say(language, `verdict_${verdict}`)
    : (verdictWords(comparison)?.[language] ?? verdict);
}
