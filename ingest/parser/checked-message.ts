import { datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import { isSafeName } from '../zip/entry-name.ts';
import type { Member, ParsedSheet, ParserMessage, ParseTask } from './protocol.ts';

/**
 * A line of the parser as a message. The parser has read hostile bytes: what it says becomes neither a path nor
 * SQL, so every number must be one, every column one of the contract, and where its lines are is not its to say.
 */
export function checkedMessage(line: string, tasks: ReadonlyMap<number, ParseTask>): ParserMessage {
  const message: ParserMessage = JSON.parse(line);
  const task = tasks.get(message.index);
  if (!task) throw new TypeError('the parser speaks of a file it was not given');
  if (message.kind === 'unpacked') return { ...message, members: checkedMembers(message.members) };
  if (message.kind !== 'parsed') return message;
  const sheets = message.file.sheets.map((sheet) => checkedSheet(sheet, task));
  return { ...message, file: { ...message.file, sheets } };
}

function checkedMembers(members: readonly Member[]): readonly Member[] {
  if (!members.every(({ number }) => Number.isSafeInteger(number) && number > 0))
    throw new TypeError('the parser gives no number');
  if (!members.every(({ name }) => isSafeName(name))) throw new TypeError('the parser gives no safe name');
  return members;
}

function checkedSheet(sheet: ParsedSheet, task: ParseTask): ParsedSheet {
  const { number, width, rows, dataRows, headerRows, filled, broken, match } = sheet;
  const positions = [...match.columns, ...match.unmapped].map(({ position }) => position);
  const shifts = match.columns.map(({ shift }) => shift ?? 0);
  const counts = [
    number,
    width,
    rows,
    dataRows,
    ...headerRows,
    ...filled,
    ...broken,
    ...positions,
    ...shifts,
  ];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0))
    throw new TypeError('the parser gives no number');
  if (!datasetNames.includes(match.dataset)) throw new TypeError('the parser names no dataset');
  const known = Object.keys(datasetNamed(match.dataset).columns);
  if (!match.columns.every(({ column }) => known.includes(column)))
    throw new TypeError('the parser names no column');
  return { ...sheet, lines: `${task.target}-${number}` };
}
