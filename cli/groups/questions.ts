import type { Command } from 'commander';
import type { HelpText } from '../help.ts';
import { wholeNumber } from '../option-value.ts';
import type { Terminal } from '../terminal.ts';
import type { Perform } from './perform.ts';

/** What a release says. */
export function addQuestions(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('goals')
    .description(text('goals'))
    .option('--year <year>', text('year'))
    .option('--region <code>', text('region'))
    .option('--release <id>', text('of_release'))
    .action(({ year, ...given }: { year?: string; region?: string; release?: string }) =>
      perform(async (home) => {
        const { goals } = await import('../commands/goals.ts');
        const scope = year === undefined ? given : { ...given, year: wholeNumber('year', year, 2000, 2100) };
        return goals(terminal, { home, ...scope });
      }),
    );
  root
    .command('indicators')
    .description(text('indicators'))
    .argument('[indicator]', text('indicator'))
    .action((indicator?: string) =>
      perform(async () => (await import('../commands/indicators.ts')).indicators(terminal, indicator)),
    );
  const question = (name: 'ask' | 'explain') =>
    root
      .command(name)
      .description(text(name))
      .argument('<indicator>', text('indicator'))
      .option('--region <code>', text('region'))
      .option('--period <period>', text('period'))
      .option('--release <id>', text('of_release'));
  question('ask')
    .option('--by <dimension>', text('by'))
    .option('--compare [with]', text('compare'))
    .action(
      (
        indicator: string,
        {
          compare,
          release,
          ...given
        }: { region?: string; period?: string; by?: string; compare?: string | true; release?: string },
      ) =>
        perform(async (home) => {
          const { againstNamed, ask } = await import('../commands/ask.ts');
          return ask(
            terminal,
            { home, release },
            {
              indicator,
              ...given,
              ...(compare === undefined
                ? {}
                : { compare: againstNamed(compare === true ? 'last-year' : compare) }),
            },
          );
        }),
    );
  root
    .command('bulletin')
    .description(text('bulletin'))
    .option('--region <code>', text('region'))
    .option('--period <period>', text('period'))
    .option('--release <id>', text('of_release'))
    .action(({ release, ...asked }: { region?: string; period?: string; release?: string }) =>
      perform(async (home) => {
        const { bulletin } = await import('../commands/bulletin.ts');
        return bulletin(terminal, { home, release }, asked);
      }),
    );
  question('explain')
    .option('--page <n>', text('page'))
    .action(
      (
        indicator: string,
        { page, release, ...given }: { region?: string; period?: string; page?: string; release?: string },
      ) =>
        perform(async (home) => {
          const { explain } = await import('../commands/explain.ts');
          const at = page === undefined ? {} : { page: wholeNumber('page', page, 1, 1_000_000) };
          return explain(terminal, { home, release }, { indicator, ...given, ...at });
        }),
    );
}
