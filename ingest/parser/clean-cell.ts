import { breakMark } from './protocol.ts';

const control = /[^\P{Cc}\t\r\n]/gu;
const lineBreak = /\r\n|\n|\r/gu;
const marked = /\p{Cc}/u;

/** A cell without control characters; line breaks become the break mark. */
export function cleanCell(cell: string): string {
  if (!marked.test(cell)) return cell;
  return cell.replace(control, ' ').replace(lineBreak, breakMark);
}
