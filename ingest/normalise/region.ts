import type { Regions } from '../coverage/regions.ts';
import { broken, isEmptyMark, type Reading, read, tidied } from './reading.ts';

const office = /(?:住房和城乡建设局|住房城乡建设局|住建局|住建委|建设局|人民政府|建管局|质安站)$/u;

/** A county by code (six digits, or longer codes that begin with it) or by name, of the current region list. */
export function readRegion(raw: string, regions: Regions | null): Reading {
  const { text, notes } = tidied(raw);
  if (isEmptyMark(text)) return read(null, 'empty_mark');
  const plain = text.replace(/\s/gu, '');
  const code = /^(\d{6})(?:\d{3}|\d{6})?(?:\.0)?(?=$|[^\d.])/u.exec(plain);
  if (code && regions?.isCounty(code[1]!)) {
    return { value: code[1]!, notes: plain === code[1] ? notes : [...notes, 'region_long_code'] };
  }
  const exact = regions?.countyNamed(plain);
  if (exact) return { value: exact, notes: [...notes, 'region_name'] };
  const short = regions?.countyNamedLoosely(plain.replace(office, ''));
  if (short) return { value: short, notes: [...notes, 'region_short_name'] };
  return broken('UNKNOWN_REGION');
}
