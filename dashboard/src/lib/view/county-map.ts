import type { Language } from '../../../charts/answer.ts';
import { countyMap, type MapCounty } from '../../../charts/county-map.ts';
import { address } from '../address/address.ts';
import type { CountyBoundaries } from '../server/rooms.ts';
import { message } from '../words/messages.ts';
import type { FigureView } from './figure.ts';

/** What a map says of a county, but its shape. */
export type CountyFacts = Omit<MapCounty, 'key' | 'label' | 'polygons'>;

const named = 12;

/**
 * A map that shows where the counties of a ranked figure lie. It never stands without that figure, whose files and table
 * are its own; a county leads to its overview. Null where no county has a shape.
 */
export function countyMapView(
  ranked: FigureView,
  {
    boundaries,
    factsOf,
  }: { readonly boundaries: CountyBoundaries; readonly factsOf: (code: string) => CountyFacts },
  language: Language,
): FigureView | null {
  const { joined, shapeless, unknown, file } = boundaries;
  if (joined.length === 0) return null;
  const id = `${ranked.id}-map`;
  const counties = joined.map(
    ({ place, shape }): MapCounty => ({
      key: place.code,
      label: place.label[language],
      polygons: shape.polygons,
      ...factsOf(place.code),
    }),
  );
  const some = (texts: readonly string[]) =>
    [...texts.slice(0, named), ...(texts.length > named ? [`… (${texts.length})`] : [])].join(
      language === 'zh' ? '、' : ', ',
    );
  const notes = [
    shapeless.length > 0
      ? message(language, 'boundaryMissing', { names: some(shapeless.map(({ label }) => label[language])) })
      : null,
    unknown.length > 0
      ? message(language, 'boundaryUnknown', {
          codes: some(unknown.map(({ code, name }) => (name === null ? code : `${code} ${name}`))),
        })
      : null,
  ];
  return {
    ...ranked,
    id,
    headline: message(language, 'boundaryWhere', { headline: ranked.headline }),
    pictures: countyMap({ labelledBy: id, counties }),
    key: [message(language, 'boundaryKey'), ...notes]
      .filter((part) => part !== null)
      .join(language === 'zh' ? '。' : '. '),
    sourceLine: [ranked.sourceLine, message(language, 'boundarySource', { file })].join(' · '),
    table: {
      ...ranked.table,
      rows: ranked.table.rows.map((row) => ({
        ...row,
        href: address('/', { region: row.key, lang: language }),
      })),
    },
  };
}
