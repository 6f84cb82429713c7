import { promises } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

// Loaded before a program: every change the program makes to the disk through Node is counted, and the process kills
// itself, as a power cut would, before the one numbered ANZHU_DIE_AT. What the engine writes lies between two of them.
const dieAt = Number(process.env.ANZHU_DIE_AT);
let changes = 0;

function count(): void {
  if (++changes === dieAt) process.kill(process.pid, 'SIGKILL');
}

for (const name of ['chmod', 'link', 'mkdir', 'rename', 'rm', 'unlink', 'writeFile'] as const) {
  const change = promises[name] as (...given: unknown[]) => Promise<unknown>;
  Object.assign(promises, {
    [name]: (...given: unknown[]) => {
      count();
      return change(...given);
    },
  });
}

const { open } = promises;
Object.assign(promises, {
  open: async (...given: Parameters<typeof open>) => {
    if (given[1] !== 'r' && given[1] !== undefined) count();
    const file = await open(...given);
    const { writeFile } = file;
    file.writeFile = (...content) => {
      count();
      return writeFile.apply(file, content);
    };
    return file;
  },
});
syncBuiltinESMExports();
process.on('exit', () => process.stdout.write(String(changes)));
