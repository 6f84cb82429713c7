import type { Command } from 'commander';
import type { HelpText } from '../help.ts';
import { wholeNumber } from '../option-value.ts';
import type { Terminal } from '../terminal.ts';
import type { Perform } from './perform.ts';

interface Given {
  readonly release?: string;
  readonly event?: string;
  readonly by?: string;
  readonly months?: string;
  readonly clock?: string;
  readonly region?: string;
  readonly all?: boolean;
}

/** What statistics say of a release. */
export function addStatistics(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  const of = (name: 'areas' | 'closing' | 'doubts' | 'scores' | 'targets') =>
    root.command(name).description(text(name)).option('--release <id>', text('of_release'));

  of('areas')
    .option('--event <event>', text('event'))
    .option('--by <unit>', text('by_unit'))
    .option('--months <12|36>', text('months'))
    .action(({ release, months, ...asked }: Given) =>
      perform(async (home) => {
        const { areas } = await import('../commands/areas.ts');
        const of = months === undefined ? {} : { months: wholeNumber('months', months, 1, 1200) };
        return areas(terminal, { home, release }, { ...asked, ...of });
      }),
    );
  root
    .command('trend')
    .description(text('trend'))
    .argument('<indicator>', text('indicator'))
    .option('--region <code>', text('region'))
    .option('--release <id>', text('of_release'))
    .action((indicator: string, { release, ...asked }: Given) =>
      perform(async (home) =>
        (await import('../commands/trend.ts')).trend(terminal, { home, release }, { indicator, ...asked }),
      ),
    );
  of('closing')
    .option('--clock <clock>', text('clock'))
    .option('--by <group>', text('by_group'))
    .action(({ release, ...asked }: Given) =>
      perform(async (home) =>
        (await import('../commands/closing.ts')).closing(terminal, { home, release }, asked),
      ),
    );
  of('doubts')
    .option('--all', text('all_tested'))
    .action(({ release, ...asked }: Given) =>
      perform(async (home) =>
        (await import('../commands/doubts.ts')).doubts(terminal, { home, release }, asked),
      ),
    );
  of('scores').action(({ release }: Given) =>
    perform(async (home) => (await import('../commands/scores.ts')).scores(terminal, { home, release })),
  );
  of('targets').action(({ release }: Given) =>
    perform(async (home) => (await import('../commands/targets.ts')).targets(terminal, { home, release })),
  );
}
