import type { Command } from 'commander';
import type { IngestArguments } from '../commands/ingest.ts';
import type { SuggestArguments } from '../commands/profile.ts';
import type { HelpText } from '../help.ts';
import { scaleOf, wholeNumber } from '../option-value.ts';
import type { Terminal } from '../terminal.ts';
import type { Perform } from './perform.ts';

/** What comes in: files, their batches, what is sent back, foreign layouts. */
export function addIntake(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('demo')
    .description(text('demo'))
    .option('--seed <n>', text('seed'))
    .option('--scale <sizes>', text('scale'))
    .action((given: { seed?: string; scale?: string }) =>
      perform(async (home) => {
        const { demo } = await import('../commands/demo.ts');
        const seed =
          given.seed === undefined ? {} : { seed: wholeNumber('seed', given.seed, 0, 2 ** 32 - 1) };
        const scale = given.scale === undefined ? {} : { scale: scaleOf(given.scale) };
        return demo(terminal, { home, ...seed, ...scale });
      }),
    );
  root
    .command('ingest')
    .description(text('ingest'))
    .argument('<path...>', text('paths'))
    .option('--name <file>', text('ingest_name'))
    .option('--region <code>', text('ingest_region'))
    .option('--period <month>', text('ingest_period'))
    .option('--strict', text('strict'))
    .option('--preview', text('preview'))
    .action((paths: string[], given: Omit<IngestArguments, 'home' | 'paths'>) =>
      perform(async (home) => {
        const { ingest } = await import('../commands/ingest.ts');
        return ingest(terminal, { home, paths, ...given });
      }),
    );
  root
    .command('batches')
    .description(text('batches'))
    .action(() => perform(async (home) => (await import('../commands/batches.ts')).batches(terminal, home)));
  root
    .command('receipt')
    .description(text('receipt'))
    .argument('<batch>', text('batch'))
    .action((batch: string) =>
      perform(async (home) => (await import('../commands/receipt.ts')).receipt(terminal, home, batch)),
    );
  root
    .command('rejects')
    .description(text('rejects'))
    .argument('<batch>', text('batch'))
    .action((batch: string) =>
      perform(async (home) => (await import('../commands/rejects.ts')).rejects(terminal, home, batch)),
    );
  root
    .command('workbook')
    .description(text('workbook'))
    .argument('<batch>', text('batch'))
    .option('-o, --output <file>', text('output'))
    .action((batch: string, { output }: { output?: string }) =>
      perform(async (home) =>
        (await import('../commands/workbook.ts')).workbook(terminal, home, batch, output),
      ),
    );
  root
    .command('template')
    .description(text('template'))
    .argument('<dataset>', text('dataset'))
    .option('-o, --output <file>', text('output'))
    .action((dataset: string, { output }: { output?: string }) =>
      perform(async () => (await import('../commands/template.ts')).template(terminal, dataset, output)),
    );
}

export function addWithdraw(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('withdraw')
    .description(text('withdraw'))
    .argument('<batch>', text('batch'))
    .requiredOption('--why <reason>', text('why'))
    .option('--restore', text('restore'))
    .action((batch: string, given: { why: string; restore?: boolean }) =>
      perform(async (home) => {
        const { withdraw } = await import('../commands/withdraw.ts');
        return withdraw(terminal, { home, batch, ...given });
      }),
    );
}

export function addProfiles(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  const profile = root.command('profile').description(text('profile'));
  const load = () => import('../commands/profile.ts');
  profile
    .command('suggest')
    .description(text('profile_suggest'))
    .argument('<file>', text('data_file'))
    .option('--dataset <name>', text('profile_dataset'))
    .option('--entry <name>', text('profile_entry'))
    .option('-o, --output <file>', text('profile_output'))
    .action((file: string, given: SuggestArguments) =>
      perform(async (home) => (await load()).suggest(terminal, home, file, given)),
    );
  profile
    .command('list')
    .description(text('profile_list'))
    .action(() => perform(async (home) => (await load()).list(terminal, home)));
  profile
    .command('check')
    .description(text('profile_check'))
    .argument('<profile>', text('profile_file'))
    .argument('<file>', text('data_file'))
    .option('--region <code>', text('ingest_region'))
    .option('--period <month>', text('ingest_period'))
    .action((own: string, file: string, given: { region?: string; period?: string }) =>
      perform(async (home) => (await load()).check(terminal, home, own, file, given)),
    );
  profile
    .command('add')
    .description(text('profile_add'))
    .argument('<profile>', text('profile_file'))
    .action((own: string) => perform(async (home) => (await load()).add(terminal, home, own)));
}
