import { join } from 'node:path';

/** The folder of the rooms. */
export const root = join(import.meta.dirname, '..', '..');
export const dashboardFolder = join(root, 'dashboard');
/** What starts the compiled dashboard. */
export const serverEntry = join(dashboardFolder, 'serve.ts');
export const builtServer = join(dashboardFolder, 'build', 'index.js');
