import { hash } from 'node:crypto';

/** A value as JSON whose last field is the SHA-256 of the rest. */
export function sealed(value: object): string {
  const seal = hash('sha256', JSON.stringify(value));
  return `${JSON.stringify({ ...value, seal }, null, 2)}\n`;
}

/** The value of a sealed text; null where any byte differs from what was sealed. */
export function unsealed<T extends object>(text: string): T | null {
  try {
    const { seal: _, ...value } = JSON.parse(text);
    return sealed(value) === text ? (value as T) : null;
  } catch {
    return null;
  }
}
