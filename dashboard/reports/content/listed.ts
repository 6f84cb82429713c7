import type { Label } from '../../../sql/words/label.ts';

/** Names one after another. */
export const listed = (names: readonly Label[]): Label => ({
  zh: names.map(({ zh }) => zh).join('、'),
  en: names.map(({ en }) => en).join('; '),
});
