import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Engine } from '../../sql/engine/index.ts';
import { quoted } from '../../sql/engine/index.ts';
import { batchFiles, batchFolder, type Receipt } from '../../sql/sources/batch.ts';

const suffix =
  /(?:自治县|自治州|经济技术开发区|高新技术产业开发区|经济开发区|开发区|高新区|新区|矿区|区|县|市|旗)$/u;

export interface Region {
  readonly code: string;
  readonly name: string;
  /** Names it had before, parted by blanks or marks. */
  readonly formerNames?: string | null;
  readonly until?: string | null;
  readonly successor?: string | null;
}

/** A county of the past, and the county of today it is read as. */
export interface Retired {
  readonly code: string;
  readonly until: string | null;
}

/** The current region list: one city, whose code ends in 00, and its counties. */
export class Regions {
  readonly #counties: readonly Region[];
  readonly #city: readonly Region[];
  readonly #byCode: ReadonlySet<string>;
  readonly #byName: ReadonlyMap<string, string>;
  readonly #byShortName: ReadonlyMap<string, string>;
  /** By former code and by former name. */
  readonly #retired: ReadonlyMap<string, Retired>;

  constructor(whole: readonly Region[]) {
    const list = whole.filter(({ until, successor }) => !until && !successor);
    this.#city = list.filter(({ code }) => code.endsWith('00'));
    this.#counties = list.filter(({ code }) => !code.endsWith('00'));
    this.#byCode = new Set(this.#counties.map(({ code }) => code));
    this.#byName = new Map(this.#counties.map(({ code, name }) => [name, code]));
    const short = Map.groupBy(this.#counties, ({ name }) => name.replace(suffix, ''));
    this.#byShortName = new Map(
      [...short]
        .filter(([name, same]) => name.length >= 2 && same.length === 1)
        .map(([name, same]) => [name, same[0]!.code]),
    );
    this.#retired = retiredOf(whole, this.#byCode, this.#byName);
  }

  get counties(): readonly string[] {
    return [...this.#byCode];
  }

  /** First four digits of the city's own codes. */
  get cityPrefixes(): readonly string[] {
    return [...new Set([...this.#city, ...this.#counties].map(({ code }) => code.slice(0, 4)))];
  }

  /** The county of today behind a code or a name of the past. */
  retired(word: string): Retired | null {
    return this.#retired.get(word) ?? null;
  }

  isCounty(code: string): boolean {
    return this.#byCode.has(code);
  }

  /** The name of a county of the list. */
  nameOf(code: string): string | null {
    return this.#counties.find((own) => own.code === code)?.name ?? null;
  }

  countyNamed(name: string): string | null {
    return this.#byName.get(name) ?? null;
  }

  /** Also by the name without 区, 县 or 市 where that is unique, and after the city's own name. */
  countyNamedLoosely(name: string): string | null {
    const city = this.#city.find((own) => name.startsWith(own.name) && name.length > own.name.length);
    const rest = city ? name.slice(city.name.length) : name;
    return (
      this.#byName.get(rest) ??
      this.#byShortName.get(rest) ??
      this.#byShortName.get(rest.replace(suffix, '')) ??
      null
    );
  }

  /** The counties a title, a sheet's or a file's name speaks of; `'all'` where it names only the city. */
  namedIn(text: string): { counties: readonly string[] } | 'all' | null {
    const plain = text.normalize('NFKC').replace(/\s/gu, '');
    const codes = [...plain.matchAll(/(?<!\d)\d{6}(?!\d)/gu)].map(([code]) => code);
    const byCode = codes.filter((code) => this.#byCode.has(code));
    const byName = this.#counties.filter(({ name }) => plain.includes(name)).map(({ code }) => code);
    const found = [...new Set([...byCode, ...byName])];
    if (found.length > 0) return { counties: found };
    const former = [...this.#retired].filter(
      ([word]) => codes.includes(word) || (!/\d/u.test(word) && plain.includes(word)),
    );
    if (former.length > 0) return { counties: [...new Set(former.map(([, { code }]) => code))] };
    const short = [...this.#byShortName].filter(([name]) => plain.includes(name)).map(([, code]) => code);
    if (short.length > 0) return { counties: short };
    const city =
      this.#city.some(({ code, name }) => codes.includes(code) || plain.includes(name.replace(/市$/u, ''))) ||
      /全市/u.test(plain);
    return city ? 'all' : null;
  }
}

function retiredOf(
  whole: readonly Region[],
  current: ReadonlySet<string>,
  names: ReadonlyMap<string, string>,
): ReadonlyMap<string, Retired> {
  const byCode = new Map(whole.map((own) => [own.code, own]));
  const today = (own: Region, steps = 0): string | null => {
    if (current.has(own.code)) return own.code;
    const next = own.successor ? byCode.get(own.successor) : undefined;
    return next && steps < whole.length ? today(next, steps + 1) : null;
  };
  const found = whole.flatMap((own): [string, Retired][] => {
    const code = today(own);
    if (code === null) return [];
    const former = (own.formerNames ?? '').split(/[\s、,，;；/]+/u).filter(Boolean);
    const retired = { code, until: own.until ?? null };
    const words = code === own.code ? former : [own.code, own.name, ...former];
    return words.filter((word) => !names.has(word)).map((word) => [word, retired]);
  });
  return new Map(found);
}

/** The list of the latest accepted `region` batch, in whichever of the homes it is; null where none was ever received. */
export async function currentRegions(
  engine: Engine,
  homes: readonly string[],
  receipts: readonly Receipt[],
): Promise<Regions | null> {
  const latest = receipts.filter(({ dataset, rows }) => dataset === 'region' && rows.accepted > 0).at(-1);
  if (!latest) return null;
  const file = homes
    .map((home) => join(batchFolder(home, 'region', latest.batch), batchFiles.accepted))
    .find(existsSync);
  if (!file) return null;
  const rows = await engine.rows<Region>(
    `select region_code as code, region_name as name, former_names as "formerNames",
       cast(valid_until as varchar) as until, successor_code as successor
     from read_parquet(${quoted(file)}) order by row_number`,
  );
  return new Regions(rows);
}
