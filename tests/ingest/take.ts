import { ingest } from '../../ingest/index.ts';

const [home = '', folder = '', receivedAt = ''] = process.argv.slice(2);

await ingest(home, [folder], { receivedAt });
