import type { Attachment } from 'svelte/attachments';
import type { Language } from '../../../charts/answer.ts';
import type { TableView } from '../view/figure.ts';
import { type TipRow, tipLines, tipRows } from './tip-lines.ts';

export interface LinkedMarks {
  /** Where what the tips say comes from, as Arrow; null where marks have none. */
  readonly tips: string | null;
  readonly language: Language;
  readonly rows: TableView['rows'];
}

/** Time to get from a mark onto its tip without losing it (WCAG 2.2, 1.4.13 hoverable). */
const graceMs = 300;

/**
 * Life for a picture drawn on the server: a tip on each mark, its fellows in the other figures stand out, and a click
 * opens the sources. All of it is also in the figure's table, for keyboards and screen readers.
 */
export function linkedMarks({ tips, language, rows }: LinkedMarks): Attachment<HTMLElement> {
  return (picture) => {
    const tip = document.createElement('div');
    tip.className = 'tip';
    tip.hidden = true;
    tip.setAttribute('aria-hidden', 'true');
    picture.append(tip);
    const hrefs = new Map(rows.map((row) => [row.key, row.href]));
    const abort = new AbortController();
    const { signal } = abort;
    let leaving: ReturnType<typeof setTimeout> | undefined;
    let shownKey: string | null = null;
    let figures: Promise<Map<string, TipRow>> | null = null;

    const keyAt = (event: Event) =>
      event.target instanceof Element
        ? (event.target.closest('[data-key]')?.getAttribute('data-key') ?? null)
        : null;

    async function show(event: PointerEvent) {
      const key = keyAt(event);
      clearTimeout(leaving);
      if (event.target instanceof Node && tip.contains(event.target)) return;
      if (key === null) {
        leaving = setTimeout(hide, graceMs);
        return;
      }
      shownKey = key;
      standOut(key);
      if (tips === null) return;
      figures ??= fetchFigures(tips, signal);
      const row = (await figures.catch(() => null))?.get(key);
      if (row === undefined || shownKey !== key) return;
      tip.replaceChildren(...tipLines(row, language).map(line));
      tip.hidden = false;
      place(tip, picture, event);
    }

    function hide() {
      shownKey = null;
      standOut(null);
      tip.hidden = true;
    }

    picture.addEventListener('pointerover', show, { signal });
    picture.addEventListener('pointerleave', hide, { signal });
    document.addEventListener('keydown', (event) => event.key === 'Escape' && hide(), { signal });
    picture.addEventListener(
      'click',
      (event) => {
        const href = hrefs.get(keyAt(event) ?? '');
        if (href !== undefined) location.assign(href);
      },
      { signal },
    );
    return () => {
      clearTimeout(leaving);
      abort.abort();
      tip.remove();
    };
  };
}

/** Marks of the same month or county are outlined in every picture of the page. */
function standOut(key: string | null): void {
  for (const mark of document.querySelectorAll('[data-key]')) {
    mark.classList.toggle('is-linked', mark.getAttribute('data-key') === key);
  }
}

async function fetchFigures(address: string, signal: AbortSignal): Promise<Map<string, TipRow>> {
  const response = await fetch(address, { signal });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return tipRows(new Uint8Array(await response.arrayBuffer()));
}

function line(text: string, at: number): HTMLElement {
  const element = document.createElement(at === 0 ? 'strong' : 'span');
  element.textContent = text;
  return element;
}

/** Beside the pointer and inside the picture, on the side with more room. */
function place(tip: HTMLElement, picture: HTMLElement, event: PointerEvent): void {
  const box = picture.getBoundingClientRect();
  const x = event.clientX - box.left;
  const y = event.clientY - box.top;
  const isRight = x > box.width / 2;
  tip.style.left = isRight ? 'auto' : `${x + 14}px`;
  tip.style.right = isRight ? `${box.width - x + 14}px` : 'auto';
  tip.style.top = `${Math.max(0, y - 30)}px`;
}
