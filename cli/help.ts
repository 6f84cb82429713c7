import type { Command, Help } from 'commander';
import type { Language } from '../sql/words/label.ts';
import { widthOf } from './width.ts';
import { type HelpKey, helpWords } from './words/help.ts';

export interface HelpText {
  text(key: HelpKey): string;
  /** Makes a command's help speak the language, aligned with wide characters counted. */
  dress(command: Command): void;
}

const titles: Readonly<Record<string, HelpKey>> = {
  'Usage:': 'title_usage',
  'Arguments:': 'title_arguments',
  'Options:': 'title_options',
  'Global Options:': 'title_global',
  'Commands:': 'title_commands',
};

export function helpIn(language: Language): HelpText {
  const text = (key: HelpKey) => helpWords[key][language];
  const style: Partial<Help> = {
    showGlobalOptions: true,
    displayWidth: widthOf,
    styleTitle: (title) => {
      const key = titles[title];
      return key ? text(key) : title;
    },
    optionDescription: ({ description, defaultValue }) =>
      typeof defaultValue === 'string' ? `${description} (${text('default')}: ${defaultValue})` : description,
  };
  return {
    text,
    // Subcommands made from `command` copy these settings (commander's copyInheritedSettings).
    dress: (command) =>
      command
        .configureHelp(style)
        .helpCommand(false)
        .helpOption('-h, --help', text('help'))
        .exitOverride()
        .configureOutput({
          writeErr: () => undefined,
        }),
  };
}
