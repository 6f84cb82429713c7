import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { headlines } from './headlines.ts';
import { besides, homePaths, releaseFiles } from './home.ts';
import type { Manifest } from './manifest.ts';
import { openReleaseFolder, readManifest } from './release.ts';
import { replaceFile, sync } from './replace-file.ts';
import { headlineSums } from './restatement/headline-sums.ts';
import type { Published, PublishedValue } from './restatement/published.ts';

export type PublishStep = 'sync' | 'record' | 'place' | 'switch' | 'published';

/**
 * Makes a built and verified folder the release that readers use. Each step is told before it is taken; a
 * process that dies at any of them leaves the old release in use, or the new one whole.
 */
export async function publish(
  home: string,
  folder: string,
  onStep: (step: PublishStep) => void,
): Promise<Manifest> {
  onStep('sync');
  await settle(folder);

  onStep('record');
  const manifest = await recordPublished(home, folder);

  onStep('place');
  await place(home, folder);

  onStep('switch');
  await replaceFile(homePaths.current(home), `${manifest.id}\n`);

  onStep('published');
  return manifest;
}

/** Puts a built and verified folder among the releases, without giving it to readers. */
export async function place(home: string, folder: string): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const release = homePaths.release(home, manifest.id);
  // Only a damaged release is ever built again under its own name.
  await rm(release, { recursive: true, force: true });
  await rename(folder, release);
  await sync(dirname(release));
  return manifest;
}

/** Leaves nothing of the build beside the release, and waits until all of it is on disk. */
export async function settle(folder: string): Promise<void> {
  for (const name of [besides.temporary, besides.made])
    await rm(join(folder, name), { recursive: true, force: true });
  for (const file of Object.values(releaseFiles)) await sync(join(folder, file));
  await sync(folder);
}

/** Keeps every headline of the release for ever, in `record/published`, whatever becomes of the release itself. */
export async function recordPublished(home: string, folder: string): Promise<Manifest> {
  await using release = await openReleaseFolder(folder);
  const city = release.manifest.city.code;
  const found = await headlines(release);
  const rates = found.filter(({ indicator }) => indicator.kind === 'rate');
  const exposed = await headlineSums(
    release.engine,
    rates.map(({ indicator }) => indicator),
    ({ name }) => rates.find(({ indicator }) => indicator.name === name)!.period,
    city,
  );
  const values = found.flatMap(({ indicator: { name, version }, period, total, counties }) =>
    [{ key: city, ...total }, ...counties].map(
      ({ key, numerator, denominator }): PublishedValue => ({
        indicator: name,
        version,
        region: key,
        ...period,
        numerator,
        denominator: exposed.has(name) ? (exposed.get(name)?.get(key)?.denominator ?? 0) : denominator,
      }),
    ),
  );
  const { id, asOf, fingerprint, builtAt, batches, lastReceived } = release.manifest;
  await mkdir(homePaths.published(home), { recursive: true });
  await replaceFile(
    homePaths.record(home, id),
    `${JSON.stringify({ id, asOf, fingerprint, builtAt, batches, lastReceived, values } satisfies Published)}\n`,
  );
  return release.manifest;
}
