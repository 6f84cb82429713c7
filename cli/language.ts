import type { Language } from '../sql/words/label.ts';

/** The language asked for on the command line, else the locale's (POSIX order: LC_ALL, LC_MESSAGES, LANG). */
export function languageOf(argv: readonly string[], env: Readonly<NodeJS.ProcessEnv>): Language {
  return asked(argv) ?? (/^zh/i.test(env.LC_ALL || env.LC_MESSAGES || env.LANG || '') ? 'zh' : 'en');
}

/** Read before the arguments are parsed, because help and usage errors are already in a language. */
function asked(argv: readonly string[]): Language | null {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const value = argv[at]?.split('=')[1] ?? argv[at + 1];
  return at >= 0 && (value === 'zh' || value === 'en') ? value : null;
}
