import type { NormalisationName } from '../../sql/words/normalisations.ts';
import { broken, isEmptyMark, type Reading, read, tidied } from './reading.ts';

const yes = new Set([
  '是',
  '有',
  '√',
  '✓',
  '✔',
  '☑',
  '■',
  '●',
  'y',
  'yes',
  'true',
  't',
  '1',
  '对',
  '已',
  '是的',
  '属于',
]);
const no = new Set([
  '否',
  '无',
  '×',
  '✗',
  '✘',
  'x',
  '□',
  '○',
  'n',
  'no',
  'false',
  'f',
  '2',
  '0',
  '没有',
  '不',
  '不是',
  '未',
  '非',
]);

/** 是/否 in the ways forms answer it; in numbered answers 1 is 是 and 2 is 否. */
export function readFlag(raw: string): Reading {
  const { text, notes } = tidied(raw);
  const word = text.toLowerCase().replace(/\s/gu, '');
  const ticked = /[■☑√✓✔]([是否有无])/u.exec(word)?.[1];
  const answer = ticked ?? word;
  const plain: NormalisationName[] = word === '是' || word === '否' ? notes : [...notes, 'flag_word'];
  if (yes.has(answer)) return { value: 'true', notes: plain };
  if (no.has(answer)) return { value: 'false', notes: plain };
  return isEmptyMark(text) ? read(null, 'empty_mark') : broken('NOT_IN_LIST');
}
