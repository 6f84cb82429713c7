import type { Assessment, ScoredGoal } from '../../../models/index.ts';
import { goalStateWords } from '../../../models/index.ts';
import type { Label } from '../../../sql/words/label.ts';
import { dash } from '../figure.ts';
import type { Span } from '../report.ts';
import { same, type Writer } from './writer.ts';

/** A figure that may still change is marked in a table, and said to be one in a sentence. */
const provisional = {
  sentence: { zh: '（初步）', en: ' (provisional)' },
  table: { zh: '*', en: '*' },
} as const;

/** What a goal stands at: 88.1%（370/420）（初步）, in a table 88.1%*; or a dash. */
export function reachedSpans(
  writer: Writer,
  assessment: Assessment,
  { answer, kind, goal }: ScoredGoal,
  form: keyof typeof provisional,
): (Label | Span)[] {
  if (kind === 'campaigns') return [writer.earned(assessment, 'done', { goal })];
  if (answer === null || answer.total.value === null) return [same(dash)];
  const isShare = answer.indicator.kind === 'ratio' && form === 'sentence';
  return [
    writer.answered(answer, 'value'),
    ...(isShare
      ? [
          { zh: '（', en: ' (' },
          writer.answered(answer, 'numerator'),
          same('/'),
          writer.answered(answer, 'denominator'),
          { zh: '）', en: ')' },
        ]
      : []),
    ...(answer.provisional === null ? [] : [provisional[form]]),
  ];
}

/** What it stands at and its target: 88.1%（370/420），年度目标100%. */
export function standingSpans(writer: Writer, assessment: Assessment, goal: ScoredGoal): (Label | Span)[] {
  return [
    ...reachedSpans(writer, assessment, goal, 'sentence'),
    ...(goal.target === null
      ? []
      : [{ zh: '，年度目标', en: ', target ' }, writer.earned(assessment, 'target', { goal: goal.goal })]),
  ];
}

/** One goal in one sentence: what it stands at, its target, how it stands, and its points. */
export function goalSentence(writer: Writer, assessment: Assessment, goal: ScoredGoal): Span[] {
  const { state, title } = goal;
  const said = goalStateWords[state];
  const head = { zh: `${title.zh}，`, en: `${title.en}: ` };
  if (state === 'no-data' || state === 'not-applicable' || state === 'manual')
    return writer.run(head, { zh: `${said.zh}。`, en: `${said.en}.` });
  const points = pointsSpans(writer, assessment, goal);
  if (state === 'scored' || goal.answer === null) return writer.run(head, said, ...points);
  return writer.run(
    head,
    { zh: '实际', en: '' },
    ...standingSpans(writer, assessment, goal),
    { zh: `，${said.zh}`, en: `; ${said.en}` },
    ...points,
  );
}

function pointsSpans(
  writer: Writer,
  assessment: Assessment,
  { goal, points, full, open, held }: ScoredGoal,
): (Label | Span)[] {
  if (points === null)
    return held
      ? [
          {
            zh: '，报送不全或有数据待更正，暂不计分。',
            en: '; returns missing or rows to correct, so not scored yet.',
          },
        ]
      : [{ zh: '。', en: '.' }];
  const unit = full === 1 ? ' point' : ' points';
  const scored: (Label | Span)[] = [
    { zh: '，得', en: ', ' },
    writer.earned(assessment, 'points', { goal }),
    { zh: '分（满分', en: ' of ' },
    writer.earned(assessment, 'full', { goal }),
  ];
  if (open < 0.005) return [...scored, { zh: '分）。', en: `${unit}.` }];
  return [
    ...scored,
    { zh: '分，待更正数据更正后最多再得', en: `${unit}, and at most ` },
    writer.earned(assessment, 'open', { goal }),
    { zh: '分）。', en: ' more once rows are corrected.' },
  ];
}
