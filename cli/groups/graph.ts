import type { Command } from 'commander';
import type { HelpText } from '../help.ts';
import type { Terminal } from '../terminal.ts';
import type { Perform } from './perform.ts';

/** The models themselves. */
export function addGraph(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('check')
    .description(text('check'))
    .action(() => perform(async () => (await import('../commands/check.ts')).check(terminal)));
  root
    .command('test')
    .description(text('test'))
    .argument('[selector...]', text('selector'))
    .action((selectors: string[]) =>
      perform(async () => (await import('../commands/test.ts')).test(terminal, selectors)),
    );
  root
    .command('ls')
    .description(text('ls'))
    .argument('[selector...]', text('selector'))
    .action((selectors: string[]) =>
      perform(async (home) => (await import('../commands/ls.ts')).ls(terminal, home, selectors)),
    );
  root
    .command('show')
    .description(text('show'))
    .argument('<model>', text('model'))
    .action((model: string) =>
      perform(async (home) => (await import('../commands/show.ts')).show(terminal, home, model)),
    );
  root
    .command('compile')
    .description(text('compile'))
    .argument('<model>', text('model'))
    .action((model: string) => perform(async () => (await import('../commands/compile.ts')).compile(model)));
}
