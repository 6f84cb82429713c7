import { resolve } from 'node:path';
import { Command, Option } from 'commander';
import type { Language } from '../sql/words/label.ts';
import { refusedByDisk } from '../sql/words/refused-by-disk.ts';
import { addAssessment } from './groups/assessment.ts';
import { addGraph } from './groups/graph.ts';
import { addIntake, addProfiles, addWithdraw } from './groups/intake.ts';
import type { Perform } from './groups/perform.ts';
import { addPlan } from './groups/plan.ts';
import { addQuestions } from './groups/questions.ts';
import { addReleases } from './groups/releases.ts';
import { addReports } from './groups/reports.ts';
import { addService } from './groups/service.ts';
import { addStatistics } from './groups/statistics.ts';
import { helpIn } from './help.ts';
import type { Terminal } from './terminal.ts';
import { version } from './version.ts';

/** What every command gets: the home folder, made absolute. */
interface Global {
  readonly home: string;
}

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
    const home = resolve(root.opts<Global>().home);
    const done = await run(home).catch((error: unknown) => {
      throw refusedByDisk(error, home) ?? error;
    });
    exit(typeof done === 'number' ? done : terminal.show(done));
  };
  const groups = [
    addIntake,
    addWithdraw,
    addProfiles,
    addReleases,
    addGraph,
    addQuestions,
    addAssessment,
    addPlan,
    addReports,
    addStatistics,
    addService,
  ];
  for (const add of groups) add(root, terminal, perform, help);
  return root;
}
