import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import bundled, { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';
import { woffToSfnt } from './woff-to-sfnt.ts';

const require = createRequire(import.meta.url);
const artifacts = join(import.meta.dirname, '../.artifacts');
const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--headless=shell',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * A headless Chromium: the one that comes as an npm package, with the libraries a bare machine lacks and a Chinese
 * font, or a system one where that does not start.
 */
export async function launchChromium(): Promise<Browser> {
  const { program: executablePath, needed } = await npmChromium();
  return chromium.launch({ executablePath, args, env: { ...process.env, ...needed } }).catch((error) => {
    const found = system.find(existsSync);
    if (!found) throw error;
    return chromium.launch({ executablePath: found, args, env: { ...process.env, ...needed } });
  });
}

/** The Chromium of the npm package, and the environment it starts in. */
export async function npmChromium(): Promise<{
  readonly program: string;
  readonly needed: { readonly FONTCONFIG_FILE: string; readonly LD_LIBRARY_PATH: string };
}> {
  const program = await bundled.executablePath();
  const libraries = dirname(dirname(require.resolve('@sparticuz/chromium')));
  const extracted = await inflate(join(libraries, 'bin/al2023.tar.br'));
  const needed = {
    FONTCONFIG_FILE: await fontFolder(),
    LD_LIBRARY_PATH: [join(extracted, 'lib'), process.env.LD_LIBRARY_PATH ?? ''].join(':'),
  };
  return { program, needed };
}

/** Writes Noto Sans SC where fontconfig finds it, once; returns the configuration file. */
async function fontFolder(): Promise<string> {
  const folder = join(artifacts, 'fonts');
  const configuration = join(folder, 'fonts.conf');
  if (existsSync(configuration)) return configuration;
  const making = `${folder}.${process.pid}`;
  await mkdir(making, { recursive: true });
  const source = join(dirname(require.resolve('@fontsource/noto-sans-sc/package.json')), 'files');
  for (const name of (await readdir(source)).filter((file) => /-(?:400|700)-normal\.woff$/.test(file))) {
    await writeFile(
      join(making, name.replace('.woff', '.ttf')),
      woffToSfnt(await readFile(join(source, name))),
    );
  }
  const xml = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${folder}</dir><cachedir>${folder}/cache</cachedir></fontconfig>`;
  await writeFile(join(making, 'fonts.conf'), xml);
  await rename(making, folder).catch((error) => {
    if (!existsSync(configuration)) throw error;
  });
  return configuration;
}
