import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Language } from '../sql/words/label.ts';
import type { IngestArguments } from './commands/ingest.ts';
import type { SuggestArguments } from './commands/profile.ts';
import type { QueryFormat } from './commands/query.ts';
import { type HelpText, helpIn } from './help.ts';
import { instantOf, scaleOf, wholeNumber } from './option-value.ts';
import type { Outcome } from './outcome.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** What every command gets: the home folder, made absolute. */
interface Global {
  readonly home: string;
}

/** What `build` may be given besides selectors. */
interface BuildFlags {
  readonly acceptLoss?: boolean;
  readonly asOf?: string;
  readonly continue?: boolean;
  readonly full?: boolean;
  readonly preview?: boolean;
}

/** Runs a command and returns its exit code. */
type Perform = (run: (home: string) => Promise<Outcome | number>) => Promise<void>;

/**
 * The commands of `anzhu`. Each loads its rooms only when it runs, so that help is quick and `doctor` works
 * on a broken installation.
 */
export function program(
  terminal: Terminal,
  env: Readonly<NodeJS.ProcessEnv>,
  exit: (code: number) => void,
): Command {
  const help = helpIn(terminal.language);
  const root = new Command('anzhu');
  help.dress(root);
  root
    .description(help.text('about'))
    .version(version, '-V, --version', help.text('version'))
    .option('--home <dir>', help.text('home'), env.ANZHU_HOME || './data')
    .option('--json', help.text('json'))
    .addOption(new Option('--lang <zh|en>', help.text('lang')).choices(['zh', 'en'] satisfies Language[]))
    .addHelpText('after', `\n${help.text('exits')}`);
  const perform: Perform = async (run) => {
    const done = await run(resolve(root.opts<Global>().home));
    exit(typeof done === 'number' ? done : terminal.show(done));
  };
  addIntake(root, terminal, perform, help);
  addWithdraw(root, terminal, perform, help);
  addProfiles(root, terminal, perform, help);
  addReleases(root, terminal, perform, help);
  addGraph(root, terminal, perform, help);
  addQuestions(root, terminal, perform, help);
  addService(root, terminal, perform, help);
  return root;
}

function addIntake(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('demo')
    .description(text('demo'))
    .option('--seed <n>', text('seed'))
    .option('--scale <sizes>', text('scale'))
    .action((given: { seed?: string; scale?: string }) =>
      perform(async (home) => {
        const { demo } = await import('./commands/demo.ts');
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
        const { ingest } = await import('./commands/ingest.ts');
        return ingest(terminal, { home, paths, ...given });
      }),
    );
  root
    .command('batches')
    .description(text('batches'))
    .action(() => perform(async (home) => (await import('./commands/batches.ts')).batches(terminal, home)));
  root
    .command('rejects')
    .description(text('rejects'))
    .argument('<batch>', text('batch'))
    .action((batch: string) =>
      perform(async (home) => (await import('./commands/rejects.ts')).rejects(terminal, home, batch)),
    );
  root
    .command('workbook')
    .description(text('workbook'))
    .argument('<batch>', text('batch'))
    .option('-o, --output <file>', text('output'))
    .action((batch: string, { output }: { output?: string }) =>
      perform(async (home) =>
        (await import('./commands/workbook.ts')).workbook(terminal, home, batch, output),
      ),
    );
  root
    .command('template')
    .description(text('template'))
    .argument('<dataset>', text('dataset'))
    .option('-o, --output <file>', text('output'))
    .action((dataset: string, { output }: { output?: string }) =>
      perform(async () => (await import('./commands/template.ts')).template(terminal, dataset, output)),
    );
}

function addWithdraw(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('withdraw')
    .description(text('withdraw'))
    .argument('<batch>', text('batch'))
    .requiredOption('--why <reason>', text('why'))
    .option('--restore', text('restore'))
    .action((batch: string, given: { why: string; restore?: boolean }) =>
      perform(async (home) => {
        const { withdraw } = await import('./commands/withdraw.ts');
        return withdraw(terminal, { home, batch, ...given });
      }),
    );
}

function addProfiles(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  const profile = root.command('profile').description(text('profile'));
  const load = () => import('./commands/profile.ts');
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

function addReleases(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('build')
    .description(text('build'))
    .argument('[selector...]', text('build_selector'))
    .option('--as-of <day>', text('as_of'))
    .addOption(new Option('--full', text('build_full')).conflicts('continue'))
    .option('--continue', text('build_continue'))
    .option('--preview', text('build_preview'))
    .option('--accept-loss', text('accept_loss'))
    .action((selectors: string[], { asOf, continue: goesOn, ...given }: BuildFlags) =>
      perform(async (home) => {
        const { build } = await import('./commands/build.ts');
        return build(terminal, home, {
          selectors,
          ...given,
          ...(goesOn === undefined ? {} : { goesOn }),
          ...(asOf === undefined ? {} : { asOf: instantOf('as-of', asOf) }),
        });
      }),
    );
  root
    .command('releases')
    .description(text('releases'))
    .action(() => perform(async (home) => (await import('./commands/releases.ts')).releases(terminal, home)));
  root
    .command('diff')
    .description(text('diff'))
    .argument('<earlier>', text('earlier'))
    .argument('<later>', text('later'))
    .option('--region <code>', text('region'))
    .action((earlier: string, later: string, given: { region?: string }) =>
      perform(async (home) => {
        const { diff } = await import('./commands/diff.ts');
        return diff(terminal, home, { earlier, later, ...given });
      }),
    );
  root
    .command('rollback')
    .description(text('rollback'))
    .argument('<release>', text('release'))
    .requiredOption('--why <reason>', text('why'))
    .action((release: string, { why }: { why: string }) =>
      perform(async (home) =>
        (await import('./commands/rollback.ts')).rollback(terminal, home, release, why),
      ),
    );
  root
    .command('gc')
    .description(text('gc'))
    .option('--keep <n>', text('gc_keep'), '5')
    .option('--dry-run', text('gc_dry'))
    .action(({ keep, dryRun }: { keep: string; dryRun?: boolean }) =>
      perform(async (home) => {
        const { gc } = await import('./commands/gc.ts');
        return gc(terminal, home, { keep: wholeNumber('keep', keep, 1, 10_000), dryRun: dryRun ?? false });
      }),
    );
  root
    .command('query')
    .description(text('query'))
    .argument('<sql>', text('query_sql'))
    .option('--release <id>', text('of_release'))
    .addOption(
      new Option('--format <format>', text('query_format'))
        .choices(['table', 'json', 'csv', 'arrow', 'parquet'] satisfies QueryFormat[])
        .default('table'),
    )
    .option('-o, --output <file>', text('query_output'))
    .action((sql: string, given: { format: QueryFormat; release?: string; output?: string }) =>
      perform(async (home) => (await import('./commands/query.ts')).query(terminal, home, sql, given)),
    );
}

function addGraph(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('check')
    .description(text('check'))
    .action(() => perform(async () => (await import('./commands/check.ts')).check(terminal)));
  root
    .command('test')
    .description(text('test'))
    .argument('[selector...]', text('selector'))
    .action((selectors: string[]) =>
      perform(async () => (await import('./commands/test.ts')).test(terminal, selectors)),
    );
  root
    .command('ls')
    .description(text('ls'))
    .argument('[selector...]', text('selector'))
    .action((selectors: string[]) =>
      perform(async (home) => (await import('./commands/ls.ts')).ls(terminal, home, selectors)),
    );
  root
    .command('show')
    .description(text('show'))
    .argument('<model>', text('model'))
    .action((model: string) =>
      perform(async (home) => (await import('./commands/show.ts')).show(terminal, home, model)),
    );
  root
    .command('compile')
    .description(text('compile'))
    .argument('<model>', text('model'))
    .action((model: string) => perform(async () => (await import('./commands/compile.ts')).compile(model)));
}

function addQuestions(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('goals')
    .description(text('goals'))
    .option('--year <year>', text('year'))
    .option('--region <code>', text('region'))
    .option('--release <id>', text('of_release'))
    .action(({ year, ...given }: { year?: string; region?: string; release?: string }) =>
      perform(async (home) => {
        const { goals } = await import('./commands/goals.ts');
        const scope = year === undefined ? given : { ...given, year: wholeNumber('year', year, 2000, 2100) };
        return goals(terminal, { home, ...scope });
      }),
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
    .option('--compare', text('compare'))
    .action(
      (
        indicator: string,
        {
          compare,
          release,
          ...given
        }: { region?: string; period?: string; by?: string; compare?: boolean; release?: string },
      ) =>
        perform(async (home) => {
          const { ask } = await import('./commands/ask.ts');
          return ask(
            terminal,
            { home, release },
            {
              indicator,
              ...given,
              ...(compare ? { compare: 'last-year' as const } : {}),
            },
          );
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
          const { explain } = await import('./commands/explain.ts');
          const at = page === undefined ? {} : { page: wholeNumber('page', page, 1, 1_000_000) };
          return explain(terminal, { home, release }, { indicator, ...given, ...at });
        }),
    );
}

function addService(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('serve')
    .description(text('serve'))
    .option('--host <address>', text('host'), '127.0.0.1')
    .option('--port <n>', text('port'), '3000')
    .action(({ host, port }: { host: string; port: string }) =>
      perform(async (home) => {
        const { serve } = await import('./commands/serve.ts');
        return serve(terminal, home, { host, port: wholeNumber('port', port, 1, 65535) });
      }),
    );
  root
    .command('doctor')
    .description(text('doctor'))
    .action(() => perform(async (home) => (await import('./commands/doctor.ts')).doctor(terminal, home)));
}
