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
export type { Label, Language } from '../../sql/words/label.ts';
