import type { Assessment, ScoredGoal } from '../../../models/index.ts';
import { goalStateWords } from '../../../models/index.ts';
import type { Label } from '../../../sql/words/label.ts';
import type { Span } from '../report.ts';
import type { Writer } from './writer.ts';

/** What a goal stands at: 88.1%（370/420）（初步）, or a dash. */
export function reachedSpans(
  writer: Writer,
  assessment: Assessment,
  { answer, kind, goal }: ScoredGoal,
  withParts: boolean,
): (Label | Span)[] {
  if (kind === 'campaigns') return [writer.earned(assessment, 'done', { goal })];
  if (answer === null || answer.total.value === null) return [{ zh: '—', en: '—' }];
  const isShare = answer.indicator.kind === 'ratio' && withParts;
  return [
    writer.answered(answer, 'value'),
    ...(isShare
      ? [
          { zh: '（', en: ' (' },
          writer.answered(answer, 'numerator'),
          { zh: '/', en: '/' },
          writer.answered(answer, 'denominator'),
          { zh: '）', en: ')' },
        ]
      : []),
    ...(answer.provisional === null ? [] : [{ zh: '（初步）', en: ' (provisional)' }]),
  ];
}

/** One goal in one sentence: what it stands at, its target, how it stands, and its points. */
export function goalSentence(writer: Writer, assessment: Assessment, goal: ScoredGoal): Span[] {
  const at = { goal: goal.goal };
  const head = { zh: `${goal.title.zh}：`, en: `${goal.title.en}: ` };
  const state = goalStateWords[goal.state];
  const points: (Label | Span)[] =
    goal.points === null
      ? [{ zh: '。', en: '.' }]
      : [
          { zh: '，得', en: ', ' },
          writer.earned(assessment, 'points', at),
          { zh: '分（满分', en: ' of ' },
          writer.earned(assessment, 'full', at),
          ...(goal.open < 0.005
            ? [{ zh: '分）。', en: ' points.' }]
            : [
                { zh: '分，待更正数据更正后最多再得', en: ' points, and at most ' },
                writer.earned(assessment, 'open', at),
                { zh: '分）。', en: ' more once rows are corrected.' },
              ]),
        ];
  if (goal.state === 'no-data' || goal.state === 'not-applicable' || goal.state === 'manual')
    return writer.run(head, { zh: `${state.zh}。`, en: `${state.en}.` });
  if (goal.state === 'scored' || goal.answer === null) return writer.run(head, state, ...points);
  const target: (Label | Span)[] =
    goal.target === null
      ? []
      : [
          { zh: '（年度目标', en: ' (target ' },
          writer.earned(assessment, 'target', at),
          { zh: '）', en: ')' },
        ];
  const held =
    goal.points === null
      ? {
          zh: '，报送不全或有数据待更正，暂不计分',
          en: '; returns missing or rows to correct, so not scored yet',
        }
      : { zh: '', en: '' };
  return writer.run(
    head,
    ...reachedSpans(writer, assessment, goal, true),
    ...target,
    { zh: `，${state.zh}${held.zh}`, en: `, ${state.en}${held.en}` },
    ...points,
  );
}
