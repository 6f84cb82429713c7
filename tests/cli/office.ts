import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const said = (program: string, ...args: string[]) =>
  run(program, args).then(
    ({ stdout, stderr }) => stdout + stderr,
    () => '',
  );

/** What the reviewed pages were printed with. */
const fonts = { 'Noto Sans CJK SC': 'NotoSansCJK-', 'DejaVu Serif': 'DejaVuSerif' };

/** What of LibreOffice, the readers of PDF and the fonts this machine lacks. */
export const officeLacks: readonly string[] = [
  ...((await said('soffice', '--version')) === '' ? ['soffice'] : []),
  ...((await said('pdftoppm', '-v')) === '' ? ['pdftoppm'] : []),
  ...(await Promise.all(
    Object.keys(fonts).map(async (name) => ((await said('fc-list', name)) === '' ? [name] : [])),
  ).then((all) => all.flat())),
];

/** The fonts of the reviewed pages alone: what else a machine has would break lines elsewhere. */
const fontConfiguration = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
<dir>/usr/share/fonts</dir><cachedir prefix="xdg">fontconfig</cachedir>
<selectfont><acceptfont>${Object.values(fonts)
  .map((name) => `<glob>*/${name}*</glob>`)
  .join('')}</acceptfont><rejectfont><glob>*.*</glob></rejectfont></selectfont></fontconfig>`;

/** A page as a reader has it: its text without spaces, and how dark each of 12 × 16 fields of it is, 0 to 9. */
export interface Page {
  readonly text: string;
  readonly picture: readonly string[];
}

/** Opens documents and workbooks with LibreOffice, all at once, and prints them: the pages of each by its name. */
export async function printed(files: Readonly<Record<string, Uint8Array>>): Promise<Map<string, Page[]>> {
  const folder = await mkdtemp(join(tmpdir(), 'anzhu-office-'));
  const profile = join(import.meta.dirname, '../.artifacts/office-profile');
  await mkdir(profile, { recursive: true });
  const configuration = join(folder, 'fonts.conf');
  await writeFile(configuration, fontConfiguration);
  const names = Object.keys(files);
  for (const name of names) await writeFile(join(folder, name), files[name]!);
  const args = [`-env:UserInstallation=${pathToFileURL(profile)}`, '--headless', '--convert-to', 'pdf'];
  await run('soffice', [...args, '--outdir', folder, ...names.map((name) => join(folder, name))], {
    env: { ...process.env, FONTCONFIG_FILE: configuration },
  });
  const found = new Map<string, Page[]>();
  for (const name of names)
    found.set(name, await pagesOf(join(folder, `${basename(name, extname(name))}.pdf`)));
  await rm(folder, { recursive: true });
  return found;
}

async function pagesOf(pdf: string): Promise<Page[]> {
  const { stdout } = await run('pdftotext', ['-raw', pdf, '-'], { maxBuffer: 1e8 });
  const texts = stdout.split('\f').slice(0, -1);
  await run('pdftoppm', ['-gray', '-scale-to-x', '96', '-scale-to-y', '128', pdf, pdf]);
  const width = String(texts.length).length;
  const pages: Page[] = [];
  for (const [at, text] of texts.entries()) {
    const picture = await readFile(`${pdf}-${String(at + 1).padStart(width, '0')}.pgm`);
    pages.push({
      text: text.replace(/—\s*\d+\s*—\s*$/u, '').replaceAll(/\s/gu, ''),
      picture: fields(picture),
    });
  }
  return pages;
}

/** Of a grey picture (PGM) of 96 × 128 points, 12 × 16 fields of 8 × 8. */
function fields(pgm: Buffer): string[] {
  const points = pgm.subarray(pgm.length - 96 * 128);
  return Array.from({ length: 16 }, (_, row) =>
    Array.from({ length: 12 }, (_, column) => {
      let ink = 0;
      for (let y = 0; y < 8; y += 1)
        for (let x = 0; x < 8; x += 1) ink += 255 - points[(row * 8 + y) * 96 + column * 8 + x]!;
      return Math.min(9, Math.round((ink / (64 * 255)) * 18));
    }).join(''),
  );
}

/** Pages as a reviewer reads them. */
export const pagesText = (pages: readonly Page[]) =>
  pages
    .map(({ text, picture }, at) => [`page ${at + 1}: ${text.slice(0, 24)}`, ...picture, ''].join('\n'))
    .join('\n');

/**
 * How far printed pages are from the reviewed ones: how many more pages there are, and of the page that differs most
 * the mean difference of its fields, of 9. Another font moves a line here and there; what is gone or new is seen.
 */
export function pagesApart(pages: readonly Page[], reviewed: string): { pages: number; field: number } {
  const before = reviewed
    .trim()
    .split('\n\n')
    .map((page) => page.split('\n').slice(1).join(''));
  const apart = pages.map(({ picture }, at) => {
    const now = picture.join('');
    const then = before[at] ?? '';
    return (
      [...now].reduce((sum, one, i) => sum + Math.abs(Number(one) - Number(then[i] ?? 0)), 0) / now.length
    );
  });
  return { pages: pages.length - before.length, field: Math.max(...apart) };
}
