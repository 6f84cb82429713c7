/** The light half of the page's tokens: paper has no dark theme, and no page around a picture gives it colours. */
const colours: Readonly<Record<string, string>> = {
  page: '#ffffff',
  ink: '#17222e',
  muted: '#4b5966',
  axis: '#5e6b78',
  grid: '#d5dce3',
  quiet: '#b8c2cc',
  better: '#2073bc',
  worse: '#a63d00',
  chance: '#8a8a8a',
  'series-1': '#12436d',
};

/** A drawn chart that stands by itself: colours in place of tokens, and a font by name. */
export function onPaper(svg: string): string {
  return svg
    .replace(/var\(--([a-z0-9-]+)\)/gu, (_, name: string) => colours[name] ?? '#17222e')
    .replace(
      '<svg ',
      '<svg font-family="FangSong, 仿宋, Noto Sans CJK SC, sans-serif" font-size="12" fill="#17222e" ',
    );
}
