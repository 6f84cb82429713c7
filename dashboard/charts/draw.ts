import { type PlotOptions, plot } from '@observablehq/plot';
import { parseHTML } from 'linkedom';

export interface DrawOptions extends PlotOptions {
  /** id of the element that names the picture, for `aria-labelledby`. */
  readonly labelledBy: string;
}

/**
 * An SVG as text, drawn without a browser. Colours are the page's tokens (`var(--…)`), and Plot's own style sheet is
 * left out: the page ships it for the class `plot`, so that a strict `style-src` holds.
 */
export function draw({ labelledBy, ...options }: DrawOptions): string {
  const { document } = parseHTML('<html><body></body></html>');
  const svg = plot({ ...options, className: 'plot', document });
  for (const style of svg.querySelectorAll('style')) style.remove();
  // Names on groups without a role (WAI-ARIA 1.2, 5.2.8.6): the whole picture has one name, its table has the rest.
  for (const group of svg.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label');
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-labelledby', labelledBy);
  svg.removeAttribute('fill');
  svg.removeAttribute('font-size');
  svg.removeAttribute('font-family');
  return svg.outerHTML.replace(/(\.\d{2})\d+/g, '$1');
}
