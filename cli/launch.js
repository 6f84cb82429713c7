#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { fileURLToPath } from 'node:url';

// Plain JavaScript without newer syntax: a Node that cannot read TypeScript must still be able to say so.

const least = [22, 18];
const found = process.versions.node.split('.').map(Number);
const oldNode = found[0] < least[0] || (found[0] === least[0] && found[1] < least[1]);

if (oldNode) {
  process.stderr.write(
    `NODE_TOO_OLD  Node ${process.versions.node} < ${least.join('.')} → ` +
      `在安装目录中用 npx anzhu 或 npm start 运行（自带 Node 24），或安装 Node 24；` +
      `run it in the installation folder with npx anzhu or npm start (they bring Node 24), or install Node 24\n`,
  );
  process.exitCode = 3;
} else {
  // Without it every command spends half a second on taking the types out of the sources.
  const cache = fileURLToPath(new URL('../node_modules/.cache/anzhu', import.meta.url));
  nodeModule.enableCompileCache?.(cache);
  process.env.NODE_COMPILE_CACHE = cache;
  await import(new URL(process.argv[2] === 'start' ? './start.ts' : './anzhu.ts', import.meta.url).href);
}
