import { build } from '../../models/index.ts';

const [home = '', at = ''] = process.argv.slice(2);

await build(home, {
  onProgress: (progress) => {
    const isThere = progress.step === at || (progress.step === 'model' && progress.made.table === at);
    // The group that it leads: with it dies its child.
    if (isThere) process.kill(-process.pid, 'SIGKILL');
  },
});
