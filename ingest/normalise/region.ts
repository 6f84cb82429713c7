import type { NormalisationName } from '../../sql/words/normalisations.ts';
import type { Regions, Retired } from '../coverage/regions.ts';
import { broken, isEmptyMark, type Reading, read, tidied } from './reading.ts';

const office = /(?:住房和城乡建设局|住房城乡建设局|住建局|住建委|建设局|人民政府|建管局|质安站)$/u;

/** A former name alone is no fault; a county of the past is, on a day later than its last. */
function readFormer({ code, until }: Retired, notes: NormalisationName[], regions: Regions): Reading {
  const reading = read(code, ...notes, 'region_former');
  if (until === null) return reading;
  const name = `${code} ${regions.nameOf(code) ?? ''}`;
  const change = { zh: `${until} 停用，归入 ${name}`, en: `in use until ${until}, now ${name}` };
  return { ...reading, warning: 'REGION_RETIRED', limit: change, until };
}

/** A county by code (six digits, or longer codes that begin with it) or by name, of the current region list. */
export function readRegion(raw: string, regions: Regions | null): Reading {
  const { text, notes } = tidied(raw);
  if (isEmptyMark(text)) return read(null, 'empty_mark');
  const plain = text.replace(/\s/gu, '');
  const code = /^(\d{6})(?:\d{3}|\d{6})?(?:\.0)?(?=$|[^\d.])/u.exec(plain);
  if (code && regions?.isCounty(code[1]!)) {
    return { value: code[1]!, notes: plain === code[1] ? notes : [...notes, 'region_long_code'] };
  }
  const former = regions?.retired(code?.[1] ?? plain);
  if (former) return readFormer(former, notes, regions!);
  const exact = regions?.countyNamed(plain);
  if (exact) return { value: exact, notes: [...notes, 'region_name'] };
  const short = regions?.countyNamedLoosely(plain.replace(office, ''));
  if (short) return { value: short, notes: [...notes, 'region_short_name'] };
  return broken('UNKNOWN_REGION');
}
