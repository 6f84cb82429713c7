import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { calibrated } from './pace-years.ts';

/** `npm run calibrate`: writes how often targets were met that were given a chance, as the product tells it. */
const file = join(import.meta.dirname, '../../models/plan/calibration.json');
await writeFile(file, `${JSON.stringify(calibrated(), null, 2)}\n`);
console.log(file);
