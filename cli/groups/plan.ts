import type { Command } from 'commander';
import type { HelpText } from '../help.ts';
import { wholeNumber } from '../option-value.ts';
import type { Terminal } from '../terminal.ts';
import type { Perform } from './perform.ts';

const yearOf = (year: string) => wholeNumber('year', year, 2000, 2100);

/** The annual plan as a file: checked, put in force, compared, rolled over, split. */
export function addPlan(root: Command, terminal: Terminal, perform: Perform, { text }: HelpText): void {
  const plan = root.command('plan').description(text('plan'));
  const load = () => import('../commands/plan.ts');
  plan
    .command('check')
    .description(text('plan_check'))
    .argument('<file>', text('plan_file'))
    .action((file: string) => perform(async (home) => (await load()).check(terminal, home, file)));
  plan
    .command('save')
    .description(text('plan_save'))
    .argument('<file>', text('plan_file'))
    .requiredOption('--by <name>', text('by_whom'))
    .requiredOption('--why <reason>', text('plan_why'))
    .action((file: string, given: { by: string; why: string }) =>
      perform(async (home) => (await load()).save(terminal, home, file, given)),
    );
  plan
    .command('history')
    .description(text('plan_history'))
    .argument('<year>', text('year'))
    .action((year: string) => perform(async (home) => (await load()).history(terminal, home, yearOf(year))));
  plan
    .command('diff')
    .description(text('plan_diff'))
    .argument('<year>', text('year'))
    .argument('<before>', text('plan_version'))
    .argument('<after>', text('plan_version'))
    .action((year: string, before: string, after: string) =>
      perform(async (home) => (await load()).diff(terminal, home, yearOf(year), { before, after })),
    );
  plan
    .command('revise')
    .description(text('plan_revise'))
    .argument('<goal>', text('goal'))
    .argument('<value>', text('plan_value'))
    .requiredOption('--from <day>', text('plan_from'))
    .requiredOption('--by <name>', text('plan_laid_by'))
    .requiredOption('--document <name>', text('plan_document'))
    .option('--year <year>', text('year'))
    .option('--county <part...>', text('plan_county'), [])
    .action(
      (
        goal: string,
        value: string,
        given: { from: string; by: string; document: string; year?: string; county: string[] },
      ) =>
        perform(async (home) => {
          const { year, county: counties, ...said } = given;
          return (await load()).revise(terminal, home, {
            ...said,
            goal,
            counties,
            value: wholeNumber('value', value, 0, 1e9),
            ...(year === undefined ? {} : { year: yearOf(year) }),
          });
        }),
    );
  plan
    .command('roll')
    .description(text('plan_roll'))
    .argument('<from>', text('year'))
    .argument('<to>', text('plan_to'))
    .option('-o, --output <file>', text('plan_output'))
    .action((from: string, to: string, { output }: { output?: string }) =>
      perform(async (home) =>
        (await load()).roll(terminal, home, { from: yearOf(from), to: yearOf(to), output }),
      ),
    );
  plan
    .command('split')
    .description(text('plan_split'))
    .argument('<goal>', text('goal'))
    .option('--by <way>', text('plan_split_by'), 'equal')
    .option('--year <year>', text('year'))
    .action((goal: string, { by, year }: { by: string; year?: string }) =>
      perform(async (home) =>
        (await load()).split(terminal, home, {
          goal,
          by,
          ...(year === undefined ? {} : { year: yearOf(year) }),
        }),
      ),
    );
}
