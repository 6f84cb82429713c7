interface Named {
  readonly table?: string;
  readonly column: string;
}

/** What is no column although it is a word: literals, `interval 1 month`, the type of a cast, names of functions. */
const others = /'(?:[^']|'')*'|\binterval\s+\S+\s+\w+|\bas\s+\w+(?:\s*\([^)]*\))?|\b\w+\s*(?=\()/giu;
const name = /\b(?:(?<table>[a-z_]\w*)\.)?(?<column>[a-z_]\w*)\b/giu;

/** The words of a piece of SQL that may be columns, whether there are such columns or not. */
export function namesIn(sql: string): Named[] {
  return [...sql.replaceAll(others, ' ').matchAll(name)].map(({ groups }) => ({
    column: groups!.column!,
    ...(groups!.table === undefined ? {} : { table: groups!.table }),
  }));
}
