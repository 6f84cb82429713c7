import type { Command } from 'commander';
import type { HelpText } from '../help.ts';
import { wholeNumber } from '../option-value.ts';
import type { Terminal } from '../terminal.ts';
import type { Perform } from './perform.ts';

/** The dashboard and the map it draws, and the state of the installation. */
export function addService(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('serve')
    .description(text('serve'))
    .option('--host <address>', text('host'), '127.0.0.1')
    .option('--port <n>', text('port'), '3000')
    .action(({ host, port }: { host: string; port: string }) =>
      perform(async (home) => {
        const { serve } = await import('../commands/serve.ts');
        return serve(terminal, home, { host, port: wholeNumber('port', port, 1, 65535) });
      }),
    );
  root
    .command('map')
    .description(text('map'))
    .argument('[file]', text('map_file'))
    .option('--code <property>', text('map_code'))
    .action((file: string | undefined, { code }: { code?: string }) =>
      perform(async (home) => (await import('../commands/map.ts')).map(terminal, home, file, code)),
    );
  root
    .command('doctor')
    .description(text('doctor'))
    .action(() => perform(async (home) => (await import('../commands/doctor.ts')).doctor(terminal, home)));
}
