export type * from './answer.ts';
export { ask } from './ask.ts';
export { type BuildProgress, type BuildReport, build } from './build.ts';
export { explain } from './explain.ts';
export { catalogue } from './facts.ts';
export type { Manifest } from './manifest.ts';
export { currentRelease, listReleases, openRelease, type Release } from './release.ts';
