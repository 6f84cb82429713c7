export type {
  Answer,
  AnswerRow,
  Assessment,
  Block,
  Comparison,
  Explanation,
  GoalJudgement,
  IndicatorFacts,
  Lamp,
  Measured,
  Period,
  ReleaseFacts,
  RowRemark,
  RowVersion,
  ScoredGoal,
  SourceRowTrace,
  State,
} from '../../models/index.ts';
export { fill, type Label, type Language, unitAfter } from '../../sql/words/label.ts';
export { cameWords, fateWords } from '../../sql/words/versions.ts';
