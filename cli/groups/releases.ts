import { type Command, Option } from 'commander';
import type { QueryFormat } from '../commands/query.ts';
import type { HelpText } from '../help.ts';
import { instantOf, wholeNumber } from '../option-value.ts';
import type { Terminal } from '../terminal.ts';
import type { Perform } from './perform.ts';

/** What `build` may be given besides selectors. */
interface BuildFlags {
  readonly acceptLoss?: boolean;
  readonly asOf?: string;
  readonly continue?: boolean;
  readonly full?: boolean;
  readonly overRollback?: boolean;
  readonly preview?: boolean;
  readonly publish: boolean;
  readonly verbose?: boolean;
}

/** What is published: built, compared, rolled back, collected, queried. */
export function addReleases(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('build')
    .description(text('build'))
    .argument('[selector...]', text('build_selector'))
    .option('--as-of <day>', text('as_of'))
    .addOption(new Option('--full', text('build_full')).conflicts('continue'))
    .option('--continue', text('build_continue'))
    .option('--preview', text('build_preview'))
    .option('--no-publish', text('build_aside'))
    .option('--over-rollback', text('build_over'))
    .option('--accept-loss', text('accept_loss'))
    .option('--verbose', text('build_verbose'))
    .action((selectors: string[], { asOf, continue: goesOn, publish, ...given }: BuildFlags) =>
      perform(async (home) => {
        const { build } = await import('../commands/build.ts');
        return build(terminal, home, {
          selectors,
          ...given,
          ...(publish ? {} : { isAside: true }),
          ...(goesOn === undefined ? {} : { goesOn }),
          ...(asOf === undefined ? {} : { asOf: instantOf('as-of', asOf) }),
        });
      }),
    );
  root
    .command('releases')
    .description(text('releases'))
    .action(() =>
      perform(async (home) => (await import('../commands/releases.ts')).releases(terminal, home)),
    );
  root
    .command('diff')
    .description(text('diff'))
    .argument('<earlier>', text('earlier'))
    .argument('<later>', text('later'))
    .option('--region <code>', text('region'))
    .action((earlier: string, later: string, given: { region?: string }) =>
      perform(async (home) => {
        const { diff } = await import('../commands/diff.ts');
        return diff(terminal, home, { earlier, later, ...given });
      }),
    );
  for (const kind of ['publish', 'rollback'] as const) {
    root
      .command(kind)
      .description(text(kind))
      .argument('<release>', text('release'))
      .requiredOption('--why <reason>', text('why'))
      .action((release: string, { why }: { why: string }) =>
        perform(async (home) => {
          const { switchTo } = await import('../commands/switch-to.ts');
          return switchTo(terminal, home, { kind, release, why });
        }),
      );
  }
  root
    .command('gc')
    .description(text('gc'))
    .option('--keep <n>', text('gc_keep'), '5')
    .option('--dry-run', text('gc_dry'))
    .action(({ keep, dryRun }: { keep: string; dryRun?: boolean }) =>
      perform(async (home) => {
        const { gc } = await import('../commands/gc.ts');
        return gc(terminal, home, { keep: wholeNumber('keep', keep, 1, 10_000), dryRun: dryRun ?? false });
      }),
    );
  root
    .command('query')
    .description(text('query'))
    .argument('<sql>', text('query_sql'))
    .option('--release <id>', text('of_release'))
    .addOption(
      new Option('--format <format>', text('query_format')).choices([
        'table',
        'json',
        'csv',
        'arrow',
        'parquet',
      ] satisfies QueryFormat[]),
    )
    .option('-o, --output <file>', text('query_output'))
    .action((sql: string, given: { format?: QueryFormat; release?: string; output?: string }) =>
      perform(async (home) => (await import('../commands/query.ts')).query(terminal, home, sql, given)),
    );
}
