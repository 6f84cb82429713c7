/** A word or sentence in both languages of the product. Chinese is the original, English follows the glossary. */
export interface Label {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof Label;

/**
 * `{name}` places of a template filled from `values`, and `{name:row|rows}` by the word that fits the number there;
 * a place without a value stays visible, so a test can find it.
 */
export function fill(template: string, values: Readonly<Record<string, unknown>>): string {
  return template.replace(
    /\{(\w+)(?::([^{}|]*)\|([^{}|]*))?\}/g,
    (place, name: string, one?: string, many?: string) => {
      if (!(name in values)) return place;
      const value = String(values[name]);
      if (one === undefined) return value;
      return (value === '1' ? one : many) ?? '';
    },
  );
}

/** `1 row`, `2 rows`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** A unit as it stands after a number: English `persons` after 1 is `person`. Units are regular plurals or have none. */
export function unitAfter(value: number, unit: Label, language: Language): string {
  if (language === 'zh' || Math.abs(value) !== 1) return unit[language];
  return unit.en.replace(/ies$/, 'y').replace(/s$/, '');
}

/** A template in both languages, filled. */
export function filled({ zh, en }: Label, values: Readonly<Record<string, unknown>>): Label {
  return { zh: fill(zh, values), en: fill(en, values) };
}
