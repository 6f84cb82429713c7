import type { GoalJudgement } from '../../../charts/answer.ts';
import type { MessageKey } from './messages.ts';

/** The words beside a goal's lamp. */
export const goalStateKeys = {
  met: 'goalMet',
  'on-track': 'goalOnTrack',
  warning: 'goalWarning',
  behind: 'goalBehind',
  missed: 'goalMissed',
  'no-data': 'goalNoData',
  'not-applicable': 'goalNotApplicable',
  manual: 'goalManual',
  scored: 'goalScored',
} as const satisfies Record<GoalJudgement['state'], MessageKey>;
