import type { SpokenFor } from '../../sql/sources/batch.ts';
import type { Label } from '../../sql/words/label.ts';
import type { ParsedSheet } from '../parser/protocol.ts';
import { monthsNamed, monthsOf } from './months-named.ts';
import type { Regions } from './regions.ts';

export interface Surroundings {
  /** Path of the file below the folder that was handed over. */
  readonly file: string;
  readonly region?: string;
  readonly period?: string;
}

/** Reads counties and months out of the options, title, sheet name and file name, the nearest that names any winning. */
export function spokenFor(sheet: ParsedSheet, around: Surroundings, regions: Regions | null): SpokenFor {
  const folders = around.file.split('/').slice(0, -1);
  const name = (around.file.split('/').at(-1) ?? '').replace(/\.[A-Za-z]{1,5}$/u, '');
  const texts = [around.period, sheet.titles.join(' '), sheet.name ?? undefined, name].filter(
    (text) => text !== undefined,
  );
  const months = namedMonths(texts, sheet.stamps);
  const years = new Set(
    texts.flatMap((text) => monthsNamed(text).years).concat(months.map((month) => Number(month.slice(0, 4)))),
  );
  const places = [
    ['option', around.region],
    ['title', sheet.titles.join(' ')],
    ['sheet', sheet.name],
    ['file', name],
    ['stamp', sheet.stamps.join(' ')],
  ] as const;
  return {
    ...namedCounties(places, folders, regions),
    months,
    year: years.size === 1 ? [...years][0]! : null,
  };
}

function namedMonths(texts: readonly string[], stamps: readonly string[]): string[] {
  const named = texts.map(monthsNamed);
  const years = [
    ...new Set(
      named.flatMap((text) => [...text.years, ...text.months.map((month) => Number(month.slice(0, 4)))]),
    ),
  ];
  for (const { months, parts } of named) {
    if (months.length > 0) return [...months];
    if (parts.length > 0 && years.length === 1) {
      return parts.map((part) => `${years[0]}-${String(part).padStart(2, '0')}-01`).sort();
    }
  }
  const whole = named.find((text) => text.years.length > 0)?.years.flatMap(monthsOf) ?? [];
  const signed = signedOn(stamps);
  return signed === null ? whole : whole.filter((month) => endOf(month) <= signed);
}

/** The date a form was signed on: a return for a whole year says nothing of months that were still to come. */
function signedOn(stamps: readonly string[]): string | null {
  const found = /日期\s*[:：]?\s*((?:19|20)\d\d)\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})/u.exec(
    stamps.join(' ').normalize('NFKC'),
  );
  return found ? `${found[1]}-${found[2]!.padStart(2, '0')}-${found[3]!.padStart(2, '0')}` : null;
}

function endOf(month: string): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year!, number!, 0)).toISOString().slice(0, 10);
}

/** Two places that name one county each, and not the same. */
export interface Disagreement {
  readonly one: { readonly place: Label; readonly county: string };
  readonly two: { readonly place: Label; readonly county: string };
}

const placeWords = {
  title: { zh: '标题', en: 'the title' },
  sheet: { zh: '工作表名', en: 'the sheet' },
  file: { zh: '文件名', en: "the file's name" },
  stamp: { zh: '填报单位', en: 'the reporting unit' },
  folder: { zh: '文件夹', en: 'the folder' },
} as const satisfies Record<string, Label>;

/** Where title, sheet, name, reporting unit and folders contradict each other; an option settles it. */
export function disagreementOf(
  sheet: ParsedSheet,
  { file, region }: Surroundings,
  regions: Regions | null,
): Disagreement | null {
  if (regions === null || region !== undefined) return null;
  const parts = file.split('/');
  const texts: readonly (readonly [keyof typeof placeWords, string])[] = [
    ['title', sheet.titles.join(' ')],
    ['sheet', sheet.name ?? ''],
    ['file', parts.at(-1) ?? ''],
    ['stamp', sheet.stamps.join(' ')],
    ...parts
      .slice(0, -1)
      .toReversed()
      .map((folder) => ['folder', folder] as const),
  ];
  const named = texts.flatMap(([place, text]) => {
    const found = regions.namedIn(text);
    return found !== null && found !== 'all' && found.counties.length === 1
      ? [{ place: placeWords[place], county: found.counties[0]! }]
      : [];
  });
  const [one] = named;
  const two = named.find(({ county }) => county !== one?.county);
  return one && two ? { one, two } : null;
}

type Place = NonNullable<SpokenFor['county']>['from'];

function namedCounties(
  places: readonly (readonly [Place, string | null | undefined])[],
  folders: readonly string[],
  regions: Regions | null,
): Pick<SpokenFor, 'counties' | 'county'> {
  if (!regions) return { counties: [], county: null };
  let all = false;
  for (const [from, text] of places) {
    const named = text ? regions.namedIn(text) : null;
    if (named === 'all') all ||= from !== 'stamp';
    if (named === null || named === 'all') continue;
    // A nearer place names the whole city: only what a title says of one county can narrow it.
    if (all && from === 'stamp') continue;
    return {
      counties: named.counties,
      county: named.counties.length === 1 ? { code: named.counties[0]!, from } : null,
    };
  }
  if (all) return { counties: regions.counties, county: null };
  for (const folder of folders.toReversed()) {
    const named = regions.namedIn(folder);
    if (named !== null && named !== 'all' && named.counties.length === 1) {
      return { counties: [], county: { code: named.counties[0]!, from: 'folder' } };
    }
  }
  return { counties: [], county: null };
}
