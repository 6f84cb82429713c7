import type { Command } from 'commander';
import type { HelpText } from '../help.ts';
import { wholeNumber } from '../option-value.ts';
import type { Terminal } from '../terminal.ts';
import type { Perform } from './perform.ts';

const yearOf = (year: string | undefined) =>
  year === undefined ? {} : { year: wholeNumber('year', year, 2000, 2100) };

const several = (one: string, before: readonly string[]) => [...before, one];

/** The annual assessment: points, freezes, objections, actions. */
export function addAssessment(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  root
    .command('assess')
    .description(text('assess'))
    .option('--year <year>', text('year'))
    .option('--through <month>', text('through'))
    .option('--region <code>', text('region'))
    .option('--release <id>', text('of_release'))
    .action(({ year, ...given }: { year?: string; through?: string; region?: string; release?: string }) =>
      perform(async (home) => {
        const { assessment } = await import('../commands/assess.ts');
        return assessment(terminal, { home, ...given, ...yearOf(year) });
      }),
    );
  root
    .command('points')
    .description(text('points'))
    .argument('<goal>', text('goal'))
    .argument('<points>', text('points_given'))
    .requiredOption('--by <name>', text('by_whom'))
    .requiredOption('--why <reason>', text('why_points'))
    .option('--region <code>', text('region'))
    .option('--year <year>', text('year'))
    .option('--evidence <file>', text('evidence'), several, [])
    .action(
      (
        goal: string,
        points: string,
        {
          year,
          ...given
        }: { by: string; why: string; region?: string; year?: string; evidence: readonly string[] },
      ) =>
        perform(async (home) => {
          const { points: give } = await import('../commands/points.ts');
          return give(terminal, home, { goal, points, ...given, ...yearOf(year) });
        }),
    );
  addFreezes(root, terminal, perform, text);
  addActions(root, terminal, perform, text);
}

function addFreezes(root: Command, terminal: Terminal, perform: Perform, text: HelpText['text']): void {
  const freeze = root.command('freeze').description(text('freeze'));
  const load = () => import('../commands/freeze.ts');
  freeze
    .command('make')
    .description(text('freeze_make'))
    .requiredOption('--kind <kind>', text('freeze_kind'))
    .requiredOption('--period <span>', text('freeze_span'))
    .requiredOption('--by <name>', text('by_whom'))
    .option('--note <text>', text('note'))
    .action((given: { kind: string; period: string; by: string; note?: string }) =>
      perform(async (home) => (await load()).make(terminal, home, given)),
    );
  freeze
    .command('list')
    .description(text('freeze_list'))
    .action(() => perform(async (home) => (await load()).list(terminal, home)));
  freeze
    .command('show')
    .description(text('freeze_show'))
    .argument('<freeze>', text('freeze_id'))
    .action((id: string) => perform(async (home) => (await load()).show(terminal, home, id)));
  freeze
    .command('compare')
    .description(text('freeze_compare'))
    .argument('<before>', text('freeze_id'))
    .argument('<after>', text('freeze_id'))
    .action((before: string, after: string) =>
      perform(async (home) => (await load()).compare(terminal, home, before, after)),
    );
  const object = () => import('../commands/objection.ts');
  freeze
    .command('object')
    .description(text('freeze_object'))
    .argument('<freeze>', text('freeze_id'))
    .argument('<goal>', text('goal'))
    .requiredOption('--region <code>', text('region'))
    .requiredOption('--by <name>', text('by_whom'))
    .requiredOption('--why <reason>', text('why_objects'))
    .option('--evidence <file>', text('evidence'), several, [])
    .action(
      (
        id: string,
        goal: string,
        given: { region: string; by: string; why: string; evidence: readonly string[] },
      ) => perform(async (home) => (await object()).raise(terminal, home, { freeze: id, goal, ...given })),
    );
  freeze
    .command('answer')
    .description(text('freeze_answer'))
    .argument('<objection>', text('objection'))
    .requiredOption('--by <name>', text('by_whom'))
    .requiredOption('--why <reason>', text('why_answers'))
    .action((objection: string, given: { by: string; why: string }) =>
      perform(async (home) => (await object()).answer(terminal, home, { objection, ...given })),
    );
  freeze
    .command('settle')
    .description(text('freeze_settle'))
    .argument('<objection>', text('objection'))
    .argument('<points>', text('points_settled'))
    .requiredOption('--by <name>', text('by_whom'))
    .requiredOption('--why <reason>', text('why_answers'))
    .action((objection: string, points: string, given: { by: string; why: string }) =>
      perform(async (home) => (await object()).settle(terminal, home, { objection, points, ...given })),
    );
}

function addActions(root: Command, terminal: Terminal, perform: Perform, text: HelpText['text']): void {
  const action = root.command('action').description(text('action'));
  const load = () => import('../commands/action.ts');
  action
    .command('open')
    .description(text('action_open'))
    .argument('<title>', text('action_title'))
    .requiredOption('--owner <name>', text('action_owner'))
    .requiredOption('--due <day>', text('action_due'))
    .requiredOption('--indicator <name>', text('indicator'))
    .requiredOption('--by <name>', text('by_whom'))
    .option('--region <code>', text('region'))
    .option('--goal <id>', text('goal'))
    .option('--expected <text>', text('action_expected'))
    .action(
      (
        title: string,
        given: {
          owner: string;
          due: string;
          indicator: string;
          by: string;
          region?: string;
          goal?: string;
          expected?: string;
        },
      ) => perform(async (home) => (await load()).open(terminal, home, { title, ...given })),
    );
  action
    .command('list')
    .description(text('action_list'))
    .option('--open', text('action_only_open'))
    .action((given: { open?: boolean }) =>
      perform(async (home) => (await load()).list(terminal, home, given)),
    );
  action
    .command('show')
    .description(text('action_show'))
    .argument('<action>', text('action_id'))
    .action((id: string) => perform(async (home) => (await load()).show(terminal, home, id)));
  for (const name of ['note', 'close'] as const)
    action
      .command(name)
      .description(text(`action_${name}`))
      .argument('<action>', text('action_id'))
      .argument('<text>', text('action_text'))
      .requiredOption('--by <name>', text('by_whom'))
      .action((id: string, said: string, { by }: { by: string }) =>
        perform(async (home) => (await load())[name](terminal, home, { id, said, by })),
      );
}
