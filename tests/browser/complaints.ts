import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What the browser complained of while a page was open. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}

/** What axe finds wrong on an open page; its context must bypass the content policy. */
export async function axeViolations(page: Page): Promise<unknown> {
  await page.addScriptTag({ path: axePath });
  return page.evaluate(
    'axe.run().then((found) => found.violations.map((v) => v.id + " " + v.nodes.map((n) => n.target).join(" ")))',
  );
}

/** By how many pixels a page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth');
}
