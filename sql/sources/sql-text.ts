/** An SQL string literal. */
export function quoted(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** An SQL identifier. */
export function named(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
