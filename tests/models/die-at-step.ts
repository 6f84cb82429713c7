import { build } from '../../models/index.ts';

const [home = '', step = ''] = process.argv.slice(2);

await build(home, {
  onProgress: (progress) => {
    if (progress.step === step) process.kill(process.pid, 'SIGKILL');
  },
});
