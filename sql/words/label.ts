/** A word or sentence in both languages of the product. Chinese is the original, English follows the glossary. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Label;

/** `{name}` places of a template filled from `values`; a place without a value stays visible, so a test can find it. */
export function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) =>
    name in values ? String(values[name]) : place,
  );
}

/** A template in both languages, filled. */
export function filled({ zh, en }: Label, values: Readonly<Record<string, unknown>>): Label {
  return { zh: fill(zh, values), en: fill(en, values) };
}
