import type { Language } from '../../../charts/answer.ts';

/** What `<html lang>` says: without it Han glyphs may appear in Japanese forms. */
export const htmlLanguage: Record<Language, string> = { zh: 'zh-CN', en: 'en' };

/** `?lang=en` asks for English; anything else is Chinese. */
export function languageOf(parameters: { get(name: string): string | null }): Language {
  return parameters.get('lang') === 'en' ? 'en' : 'zh';
}
