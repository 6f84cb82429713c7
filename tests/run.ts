import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { buildDashboard, dashboardIsFresh } from '../cli/serving/dashboard-build.ts';

/** `npm test`: compiles the dashboard where it is stale, runs every test, and ends with one line of totals. */
const artifacts = join(import.meta.dirname, '.artifacts');
const report = join(artifacts, 'results.json');
await mkdir(artifacts, { recursive: true });
await rm(report, { force: true });

if (!(await dashboardIsFresh())) {
  process.stdout.write('compiling the dashboard\n');
  await buildDashboard(() => undefined);
}

const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const config = join(import.meta.dirname, 'vitest.config.ts');
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
const child = spawn(
  process.execPath,
  [vitest, 'run', '--config', config, ...reporters, ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    // Thousands of short processes start the same files: each is compiled once.
    env: { ...process.env, NODE_COMPILE_CACHE: join(artifacts, 'compiled') },
  },
);
const [code] = await once(child, 'exit');

const { passed, failed, suites } = await totals();
process.stdout.write(`tests: ${passed} passed, ${failed + suites} failed\n`);
process.exitCode = code === 0 && failed + suites === 0 && passed > 0 ? 0 : 1;

/** `suites` counts files that failed before any of their tests ran. */
async function totals(): Promise<{ passed: number; failed: number; suites: number }> {
  const written = await readFile(report, 'utf8').catch(() => null);
  if (written === null) return { passed: 0, failed: 0, suites: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(written) as {
    numPassedTests: number;
    numFailedTests: number;
    testResults: { status: string; assertionResults: { status: string }[] }[];
  };
  const broken = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((test) => test.status !== 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests, suites: broken.length };
}
