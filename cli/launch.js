#!/usr/bin/env node
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

// Plain JavaScript without newer syntax: a Node that cannot read TypeScript must still be able to say so.

const least = [22, 18];
const found = process.versions.node.split('.').map(Number);
const oldNode = found[0] < least[0] || (found[0] === least[0] && found[1] < least[1]);

const own = oldNode && broughtNode();

if (own) {
  const again = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  const child = spawn(own, again, { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => {
    process.exitCode = code ?? 3;
  });
} else if (oldNode) {
  process.stderr.write(
    `NODE_TOO_OLD  Node ${process.versions.node} < ${least.join('.')} → ` +
      `在安装目录中运行 npm install（自带 Node 24），或安装 Node 24；` +
      `run npm install in the installation folder (it brings Node 24), or install Node 24\n`,
  );
  process.exitCode = 3;
} else {
  // Without it every command spends half a second on taking the types out of the sources.
  const cache = fileURLToPath(new URL('../node_modules/.cache/anzhu', import.meta.url));
  nodeModule.enableCompileCache?.(cache);
  process.env.NODE_COMPILE_CACHE = cache;
  nodeModule.registerHooks?.({ resolve: nextTo });
  await import(new URL(process.argv[2] === 'start' ? './start.ts' : './anzhu.ts', import.meta.url).href);
}

/**
 * Where a file that stands by its name is, without the looking around for packages and links that takes Node a tenth of
 * a second over six hundred of them.
 */
function nextTo(specifier, context, next) {
  const { parentURL } = context;
  const [ending] = /\.(?:ts|js|json)$/.exec(specifier) ?? [];
  const isOurs = parentURL !== undefined && !parentURL.includes('/node_modules/');
  const isKnown = isOurs ? ending !== '.js' : ending === '.js' && /\/node_modules\/kysely\//.test(parentURL);
  if (!specifier.startsWith('.') || ending === undefined || !isKnown) return next(specifier, context);
  const format = { '.ts': 'module-typescript', '.js': 'module', '.json': 'json' }[ending];
  return { url: new URL(specifier, parentURL).href, format, shortCircuit: true };
}

/** The Node that npm put beside this file, where there is one for this machine. */
function broughtNode() {
  const folder = `${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = fileURLToPath(new URL(`../node_modules/node-${folder}/bin/${file}`, import.meta.url));
  return existsSync(path) ? path : null;
}
