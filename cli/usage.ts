import { CommanderError } from 'commander';
import { Fault } from '../sql/words/fault.ts';
import { both, type WordKey } from './words.ts';

const problems = {
  'commander.unknownCommand': 'usage_unknown_command',
  'commander.unknownOption': 'usage_unknown_option',
  'commander.missingArgument': 'usage_missing_argument',
  'commander.optionMissingArgument': 'usage_missing_value',
  'commander.invalidArgument': 'usage_bad_value',
  'commander.missingMandatoryOptionValue': 'usage_option_missing',
  'commander.conflictingOption': 'usage_conflict',
} as const satisfies Record<string, WordKey>;

const finished = new Set(['commander.helpDisplayed', 'commander.version']);

/** Whether the parser stopped because it had shown help or version. */
export function isShown(error: unknown): boolean {
  return error instanceof CommanderError && finished.has(error.code);
}

/** The parser's complaint as a fault of the catalogue; every other error as it is. */
export function usageFault(error: unknown): unknown {
  if (!(error instanceof CommanderError)) return error;
  if (error.code === 'commander.help') return new Fault('USAGE', { ...both('usage_command_missing') });
  if (error.code === 'commander.excessArguments') return new Fault('USAGE', { ...both('usage_excess') });
  const key = problems[error.code as keyof typeof problems];
  if (!key) return error;
  const found = [...error.message.matchAll(/'([^']*)'/g)].map(([, quoted]) => quoted).join(' ');
  const [, choices] = /Allowed choices are (.*)\.$/u.exec(error.message) ?? [];
  return new Fault('USAGE', {
    ...both(choices ? 'usage_no_choice' : key, { found, choices: choices ?? '' }),
  });
}
