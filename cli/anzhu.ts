#!/usr/bin/env node
import { languageOf } from './language.ts';
import { program } from './program.ts';
import { Terminal } from './terminal.ts';
import { isShown, usageFault } from './usage.ts';

const argv = process.argv.slice(2);
const language = languageOf(argv, process.env);
const terminal = new Terminal(process.stdout, process.stderr, language, argv.includes('--json'));

// A reader that closes early (`anzhu batches | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

try {
  await program(terminal, process.env, (code) => {
    process.exitCode = code;
  }).parseAsync(argv, { from: 'user' });
} catch (error) {
  if (!isShown(error)) process.exitCode = terminal.fail(usageFault(error));
}
