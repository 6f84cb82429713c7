import type { RenderFunction } from '@observablehq/plot';

interface Marked {
  setAttribute(name: string, value: string): void;
}

function isMark(node: unknown): node is Marked {
  return typeof node === 'object' && node !== null && 'setAttribute' in node;
}

/** Writes the row's key on each mark as `data-key`, so that a page can link marks, tips and other figures. */
export function keyed(keys: readonly string[]): { render: RenderFunction } {
  return {
    render(index, scales, values, dimensions, context, next) {
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      Array.from(group?.childNodes ?? []).forEach((mark: unknown, position) => {
        const key = keys[index[position] ?? -1];
        if (key !== undefined && isMark(mark)) mark.setAttribute('data-key', key);
      });
      return group;
    },
  };
}
