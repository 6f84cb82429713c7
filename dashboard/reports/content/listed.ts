import type { Label } from '../../../sql/words/label.ts';

/** Names one after another, as a sentence ends. */
export const listed = (names: readonly Label[]): Label => ({
  zh: `${names.map(({ zh }) => zh).join('、')}。`,
  en: `${names.map(({ en }) => en).join('; ')}.`,
});
