import type { Column } from '../../sql/sources/column.ts';
import type { Regions } from '../coverage/regions.ts';
import { plainShift } from '../header/unit.ts';
import { type DateForm, dateForms, type Given } from '../normalise/given.ts';
import { normalise } from '../normalise/normalise.ts';
import type { Reading } from '../normalise/reading.ts';
import { inFieldWords } from './field-words.ts';
import { unfilled } from './read-profile.ts';
import { simplified } from './simplified.ts';
import type { Counted } from './survey-file.ts';

/** What a value would become in a column. */
export function readAs(value: string, column: Column, regions: Regions | null, given: Given = {}): Reading {
  return normalise(value, {
    column,
    shift: plainShift(column.kind),
    year: null,
    date1904: false,
    regions,
    given,
  });
}

/** The share of rows, 0 to 1, whose value `reads`. */
export function shareOf(values: readonly Counted[], reads: (value: string) => boolean): number {
  const all = values.reduce((sum, { count }) => sum + count, 0);
  const read = values.reduce((sum, { value, count }) => sum + (reads(value) ? count : 0), 0);
  return all === 0 ? 0 : read / all;
}

/** The form in which at least a share `enough` of values are dates: null for the contract's own, `?` where two read as many, undefined for none. */
export function dateFormOf(
  values: readonly Counted[],
  column: Column,
  isRocLikely: boolean,
  enough: number,
): { form: DateForm | null | typeof unfilled; share: number } | undefined {
  const forms: readonly (DateForm | null)[] = [null, ...dateForms];
  const weighed = forms.map((form) => ({
    form,
    share: shareOf(
      values,
      (value) => readAs(value, column, null, form === null ? {} : { date: form }).value !== null,
    ),
  }));
  const share = Math.max(...weighed.map((own) => own.share));
  if (share < enough) return undefined;
  const best = weighed.filter((own) => own.share === share).map(({ form }) => form);
  if (best.length === 1 || best.includes(null)) {
    const mayBeRoc = isRocLikely && best.includes('yyyMMdd') && best.includes(null);
    const reallyPlain = shareOf(values, (value) => /^\s*(?:19|20)\d\d/u.test(value)) >= share;
    return { form: mayBeRoc && !reallyPlain ? unfilled : (best[0] ?? null), share };
  }
  return { form: unfilled, share };
}

/** What a foreign value is in the words of a code list or the list of counties; null where that is not known. */
export function toldValue(value: string, column: Column, regions: Regions | null): string | null {
  const ways = [simplified(value), inFieldWords(value)];
  for (const way of ways) {
    const told = way === null ? null : readAs(way, column, regions).value;
    if (told !== null) return told;
  }
  return null;
}
