import type { Label } from '../../sql/words/label.ts';
import type { NormalisationName } from '../../sql/words/normalisations.ts';
import { broken, isEmptyMark, type Reading, read, tidied } from './reading.ts';

/** A long code after a spreadsheet took it for a number. */
export const damagedCode = /^[-+]?\d(?:\.\d+)?E\+?\d{1,3}$/iu;

/** What is left of such a code: `9.13501E+17` had 18 digits, of which the first 6 can still be told. */
function digitsLeft(text: string): Label {
  const [mantissa = '', exponent = ''] = text.toUpperCase().split('E');
  const digits = mantissa.replace(/\D/gu, '');
  const total = Number(exponent) + 1;
  const lost = total - digits.length;
  if (lost <= 0) return { zh: `原有 ${total} 位`, en: `it had ${total} digits` };
  return {
    zh: `原有 ${total} 位，只剩前 ${digits.length} 位 ${digits}，后 ${lost} 位已丢失`,
    en: `of ${total} digits the first ${digits.length} are left, ${digits}, and the last ${lost} are lost`,
  };
}

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const form = /^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/u;

/** A number or code that names a thing: one width, no blanks. */
export function readIdentifier(raw: string): Reading {
  const { text, notes } = tidied(raw);
  if (damagedCode.test(text)) return broken('DAMAGED_CODE', digitsLeft(text));
  if (isEmptyMark(text)) return read(null, 'empty_mark');
  const value = text.replace(/\s/gu, '');
  return { value, notes: value === text ? notes : [...new Set<NormalisationName>([...notes, 'blanks'])] };
}

/** 统一社会信用代码, GB 32100-2015: a wrong check digit is a warning, since some were issued with one. */
export function readCreditCode(raw: string): Reading {
  const reading = readIdentifier(raw);
  if (reading.value === null) return reading;
  const value = reading.value.toUpperCase().replace(/[-–—_.]/gu, '');
  const notes: readonly NormalisationName[] =
    value === reading.value ? reading.notes : [...reading.notes, 'code_form'];
  return isCreditCode(value) ? { value, notes } : { value, notes, warning: 'CREDIT_CODE_CHECK' };
}

/** Whether form and check digit are those of GB 32100-2015. */
export function isCreditCode(code: string): boolean {
  if (!form.test(code)) return false;
  const sum = weights.reduce((total, weight, i) => total + weight * alphabet.indexOf(code[i]!), 0);
  return alphabet[(31 - (sum % 31)) % 31] === code[17];
}
