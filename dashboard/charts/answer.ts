export type {
  Answer,
  AnswerRow,
  Comparison,
  Explanation,
  GoalJudgement,
  IndicatorFacts,
  Lamp,
  Measured,
  Period,
  ReleaseFacts,
  SourceRowTrace,
  State,
} from '../../models/index.ts';
export { fill, type Label, type Language, unitAfter } from '../../sql/words/label.ts';
