import { datasetNamed, datasetNames } from '../../sql/sources/datasets/index.ts';
import type { HeaderMatch } from '../header/match-header.ts';
import { matchBy } from '../profile/find-header.ts';
import type { Profile } from '../profile/profile.ts';
import { isSafeName } from '../zip/entry-name.ts';
import type { Member, ParsedSheet, ParserMessage, ParseTask } from './protocol.ts';

/**
 * A line of the parser as a message. The parser has read hostile bytes: what it says becomes neither a path nor
 * SQL, so every number must be one, every column one of the contract, and where its lines are or what a profile
 * means is not its to say.
 */
export function checkedMessage(
  line: string,
  tasks: ReadonlyMap<number, ParseTask>,
  profiles: readonly Profile[],
): ParserMessage {
  const message: ParserMessage = JSON.parse(line);
  const task = tasks.get(message.index);
  if (!task) throw new TypeError('the parser speaks of a file it was not given');
  if (message.kind === 'part') return checkedPart(message);
  if (message.kind === 'unpacked') return { ...message, members: checkedMembers(message.members) };
  if (message.kind !== 'parsed') return message;
  const sheets = message.file.sheets.map((sheet) => checkedSheet(sheet, task, profiles));
  return { ...message, file: { ...message.file, sheets } };
}

/** More columns than any file may have are no width. */
const widest = 100_000;

function checkedPart({
  index,
  part,
  width,
}: Extract<ParserMessage, { readonly kind: 'part' }>): ParserMessage {
  const isNumber = [part, width].every((count) => Number.isSafeInteger(count) && count > 0);
  if (!isNumber || width > widest) throw new TypeError('the parser gives no number');
  return { kind: 'part', index, part, width };
}

function checkedMembers(members: readonly Member[]): readonly Member[] {
  if (!members.every(({ number }) => Number.isSafeInteger(number) && number > 0))
    throw new TypeError('the parser gives no number');
  if (!members.every(({ name }) => isSafeName(name))) throw new TypeError('the parser gives no safe name');
  return members;
}

function checkedSheet(sheet: ParsedSheet, task: ParseTask, profiles: readonly Profile[]): ParsedSheet {
  const { number, parts, width, rows, dataRows, headerRows, totals, filled, broken, match } = sheet;
  const positions = [...match.columns, ...match.unmapped].map(({ position }) => position);
  const shifts = match.columns.map(({ shift }) => shift ?? 0);
  const counts = [
    number,
    parts,
    width,
    rows,
    dataRows,
    ...headerRows,
    match.first,
    match.last,
    ...totals.map(({ row }) => row),
    ...filled,
    ...broken,
    ...positions,
    ...shifts,
  ];
  if (!counts.every((count) => Number.isSafeInteger(count) && count >= 0))
    throw new TypeError('the parser gives no number');
  if (!isMark(sheet)) throw new TypeError('the parser names no batch');
  if (!datasetNames.includes(match.dataset)) throw new TypeError('the parser names no dataset');
  const known = Object.keys(datasetNamed(match.dataset).columns);
  if (!match.columns.every(({ column }) => known.includes(column)))
    throw new TypeError('the parser names no column');
  const { profile: _, ...own } = sheet;
  return { ...own, lines: `${task.target}-${number}`, ...profileOf(match, profiles) };
}

/** Of a profile the parser says the name and the place of the header alone: what it means is read from the profile. */
function profileOf(
  { profile: sha256, first }: HeaderMatch,
  profiles: readonly Profile[],
): Pick<ParsedSheet, 'profile' | 'match'> | Record<string, never> {
  if (sha256 === undefined) return {};
  const profile = profiles.find((known) => known.sha256 === sha256);
  if (!profile) throw new TypeError('the parser names no profile');
  return { profile, match: matchBy(profile, first) };
}

function isMark({ correction, width }: ParsedSheet): boolean {
  if (correction === null) return true;
  const { batch, position, decision } = correction;
  const isColumn = (at: number | null) => at === null || (Number.isSafeInteger(at) && at >= 0 && at < width);
  return /^[0-9a-f]{12}$/u.test(batch) && isColumn(position) && isColumn(decision);
}
