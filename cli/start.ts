import { resolve } from 'node:path';
import { build } from './commands/build.ts';
import { demo, demoFiles } from './commands/demo.ts';
import { ingest } from './commands/ingest.ts';
import { keepServing } from './commands/serve.ts';
import { languageOf } from './language.ts';
import { type Address, requireFreePort } from './serving/address.ts';
import { buildDashboard, dashboardIsFresh } from './serving/dashboard-build.ts';
import { homeStage } from './serving/home-stage.ts';
import { Terminal } from './terminal.ts';
import { say, type words } from './words.ts';

type StepName = keyof typeof words & `start_${'demo' | 'ingest' | 'mend' | 'release' | 'dashboard'}`;
type Step = readonly [name: StepName, run: () => Promise<unknown>];

/** `npm start`: whatever is missing between an empty folder and a page, each step once, and then the page. */
const terminal = new Terminal(
  process.stdout,
  process.stderr,
  languageOf(process.argv.slice(2), process.env),
  false,
);
const home = resolve(process.env.ANZHU_HOME || './data');
const address: Address = { host: '127.0.0.1', port: Number(process.env.PORT) || 3000 };

leaveWithParent();
try {
  await requireFreePort(address);
  await runSteps(await missingSteps());
  process.exitCode = await keepServing(terminal, home, address);
} catch (error) {
  process.exitCode = terminal.fail(error);
}

/** A demo home without a release may have been interrupted anywhere: ingest knows what it has received. */
async function missingSteps(): Promise<Step[]> {
  const found = await homeStage(home);
  const { stage } = found;
  const steps: Step[] = [];
  if (stage === 'empty') steps.push(['start_demo', () => demo(terminal, { home })]);
  if (stage === 'empty' || stage === 'demo') {
    steps.push(['start_ingest', () => ingest(terminal, { home, paths: [demoFiles(home)] })]);
  }
  if (found.stage === 'damaged') {
    terminal.progress.line(found.damage.told(terminal.language));
    steps.push(['start_mend', () => build(terminal, home)]);
  } else if (stage !== 'released') {
    steps.push(['start_release', () => build(terminal, home)]);
  }
  if (!(await dashboardIsFresh())) {
    steps.push(['start_dashboard', () => buildDashboard((line) => terminal.progress.step(line))]);
  }
  return steps;
}

async function runSteps(steps: readonly Step[]): Promise<void> {
  for (const [i, [name, run]] of steps.entries()) {
    const { language, progress } = terminal;
    const step = say(language, name);
    progress.line(say(language, 'start_step', { at: i + 1, of: steps.length, step }));
    const started = performance.now();
    await run();
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    progress.line(say(language, 'start_seconds', { seconds }));
  }
}

/** npm runs scripts in a shell that does not pass SIGTERM on: when that shell is gone, this process stops too. */
function leaveWithParent(): void {
  const parent = process.ppid;
  const look = () => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  };
  setInterval(look, 1000).unref();
}
