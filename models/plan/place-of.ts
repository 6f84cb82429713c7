const levels = [/^[一二三四五六七八九十]+、/, /^（[一二三四五六七八九十]+）/, /^\d+[、.．]/];

/**
 * The headings above the first occurrence of `clause` in a plan's text, outermost first and separated by spaces, or
 * null where the text does not hold the clause. Levels are 一、 （一） 1、 (GB/T 9704-2012 7.3.3); of a numbered
 * paragraph that runs on, the heading is what stands before its colon, or its number alone.
 */
export function placeOf(text: string, clause: string): string | null {
  const at = text.indexOf(clause);
  if (at < 0) return null;
  const path: string[] = [];
  for (const line of linesUpTo(text, at)) {
    const level = levels.findIndex((mark) => mark.test(line));
    if (level < 0) continue;
    path.length = level;
    path[level] = headingOf(line, levels[level]!);
  }
  return path.filter(Boolean).join(' ');
}

/** Every line that begins before `at`, whole. */
function linesUpTo(text: string, at: number): string[] {
  const end = text.indexOf('\n', at);
  return text
    .slice(0, end < 0 ? text.length : end)
    .split('\n')
    .map((line) => line.trim());
}

function headingOf(line: string, mark: RegExp): string {
  if (!/[：。，]/.test(line)) return line;
  const [beforeColon] = line.split('：');
  return beforeColon !== line && !/[。，]/.test(beforeColon!) ? beforeColon! : mark.exec(line)![0];
}
