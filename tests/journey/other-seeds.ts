import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { seedVariable } from '../demo-home.ts';

/**
 * `npm run seeds [-- SEED…]`: the demo city of other seeds from its files through ingest and build to the tests of its
 * answer key and its truth, seeds 7 and 90210 where none is named. Minutes for each; never part of the tests.
 */
const tests = ['journey/answer-key.test.ts', 'journey/truth.test.ts'];
const seeds = process.argv.length > 2 ? process.argv.slice(2) : ['7', '90210'];
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
const config = join(import.meta.dirname, '../vitest.config.ts');

const failed: string[] = [];
for (const seed of seeds) {
  process.stdout.write(`the city of seed ${seed}\n`);
  const child = spawn(process.execPath, [vitest, 'run', '--config', config, ...tests], {
    stdio: 'inherit',
    env: { ...process.env, [seedVariable]: seed },
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) failed.push(seed);
}
process.stdout.write(`seeds: ${seeds.length - failed.length} found as planted, ${failed.length} not\n`);
process.exitCode = failed.length === 0 ? 0 : 1;
