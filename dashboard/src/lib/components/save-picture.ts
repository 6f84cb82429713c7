import type { FigureView } from '../view/figure.ts';

type Told = Pick<FigureView, 'id' | 'headline' | 'subtitle' | 'key' | 'sourceLine' | 'release'>;

const margin = 20;
const scale = 2;
const font = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif';

/** Saves a picture with all that the page says around it: headline, subtitle, key, source line and release. */
export async function savePicture(svg: SVGSVGElement, told: Told, kind: 'SVG' | 'PNG'): Promise<void> {
  const { text, width, height } = standingAlone(svg, told);
  const drawn = new Blob([text], { type: 'image/svg+xml' });
  const blob = kind === 'SVG' ? drawn : await rasterised(drawn, width, height);
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = `${told.id}-${told.release.id}.${kind.toLowerCase()}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

interface Line {
  readonly text: string;
  readonly size: number;
  readonly colour: string;
  readonly weight: number;
}

function standingAlone(svg: SVGSVGElement, told: Told) {
  const { width: inner, height: drawn } = svg.viewBox.baseVal;
  const width = inner + 2 * margin;
  const lines = (text: string, size: number, colour: string, weight = 400): Line[] =>
    wrapped(text, inner / size).map((line) => ({ text: line, size, colour, weight }));
  const above = [...lines(told.headline, 17, 'var(--ink)', 600), ...lines(told.subtitle, 13, 'var(--muted)')];
  const below = [told.key, told.sourceLine, told.release.said].flatMap((text) =>
    text ? lines(text, 12, 'var(--muted)') : [],
  );
  const tall = (of: readonly Line[]) => of.reduce((sum, { size }) => sum + size * 1.5, 0);
  const top = margin + tall(above) + 8;
  const height = Math.ceil(top + drawn + 8 + tall(below) + margin);
  const picture = svg.cloneNode(true) as SVGSVGElement;
  for (const [name, value] of Object.entries({ x: margin, y: top, width: inner, height: drawn }))
    picture.setAttribute(name, String(value));
  for (const name of ['aria-labelledby', 'class', 'role']) picture.removeAttribute(name);
  const body = new XMLSerializer().serializeToString(picture);
  const text = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family='${font}' font-size="12" fill="var(--ink)"><title>${escaped(told.headline)}</title><rect width="100%" height="100%" fill="var(--page)"/>${written(above, margin)}${body}${written(below, top + drawn + 8)}</svg>`;
  return { text: inLight(text), width, height };
}

function written(lines: readonly Line[], from: number): string {
  let y = from;
  return lines
    .map(({ text, size, colour, weight }) => {
      y += size * 1.5;
      return `<text x="${margin}" y="${y - size * 0.4}" font-size="${size}" font-weight="${weight}" fill="${colour}">${escaped(text)}</text>`;
    })
    .join('');
}

/** Lines of at most so many ems: a Chinese character is one, another about half of one. */
function wrapped(text: string, ems: number): string[] {
  const lines = [''];
  let used = 0;
  for (const piece of text.match(/[\x20-\x7e]*[\x21-\x7e] ?|./gsu) ?? []) {
    const long = [...piece].reduce((sum, one) => sum + (one.charCodeAt(0) < 0x2e80 ? 0.56 : 1), 0);
    if (used + long > ems && used > 0) {
      lines.push('');
      used = 0;
    }
    lines.push(lines.pop()! + piece);
    used += long;
  }
  return lines;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** The page's tokens as the colours they are on white paper: outside the page nothing says what they mean. */
function inLight(text: string): string {
  const root = document.documentElement;
  const probe = document.createElement('span');
  probe.hidden = true;
  document.body.append(probe);
  // Before the next frame it is off again, so nobody sees it.
  root.classList.add('as-on-paper');
  const light = text.replace(/var\(--[a-z0-9-]+\)/gu, (token) => {
    probe.style.color = token;
    return getComputedStyle(probe).color;
  });
  root.classList.remove('as-on-paper');
  probe.remove();
  return light;
}

async function rasterised(drawn: Blob, width: number, height: number): Promise<Blob> {
  const url = URL.createObjectURL(drawn);
  const image = new Image();
  image.src = url;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * scale;
  canvas.height = height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  URL.revokeObjectURL(url);
  return new Promise((done, failed) =>
    canvas.toBlob((blob) => (blob ? done(blob) : failed(new Error('the picture is too large')))),
  );
}
