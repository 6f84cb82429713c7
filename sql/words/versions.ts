import type { Label } from './label.ts';

/** How a row came: see `RowVersion` of models. */
export const cameWords = {
  submission: { zh: '首次报送', en: 'first received' },
  resubmission: { zh: '再次报送', en: 'received again' },
  correction: { zh: '更正表返回', en: 'correction returned' },
} as const satisfies Record<string, Label>;

/** What became of it. */
export const fateWords = {
  counted: { zh: '计入本数', en: 'counted here' },
  replaced: { zh: '已被取代', en: 'replaced' },
  'sent-back': { zh: '已退回，未计入', en: 'sent back, never counted' },
  withdrawn: { zh: '所在批次已撤回', en: 'its batch is withdrawn' },
  next: { zh: '下次生成版本时取代', en: 'takes its place in the next release' },
} as const satisfies Record<string, Label>;
