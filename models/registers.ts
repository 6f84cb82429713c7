import { named, type Row } from '../sql/engine/index.ts';
import type { Model } from '../sql/index.ts';
import { stgCityEnterprises } from '../sql/staging/stg_city__enterprises.ts';
import { stgCountySites } from '../sql/staging/stg_county__sites.ts';
import { Fault } from '../sql/words/fault.ts';
import type { Label } from '../sql/words/label.ts';
import type { anaAreaRate } from './analyses/ana_area_rate.ts';
import type { RowOf } from './analyses/analysis.ts';
import { areaCodes } from './analyses/areas/codes.ts';
import { factsOf, wordsOf } from './analyses/asked/choice.ts';
import type { ReleaseFacts, State } from './answer.ts';
import { placesOf } from './ask.ts';
import type { Release } from './release.ts';
import { shownIn } from './statistics/state-of.ts';

interface Register {
  readonly model: Model;
  readonly code: string;
  readonly name: string;
}

/** The lists of what is watched over, by the kind of unit they are of. */
const registers = {
  enterprise: { model: stgCityEnterprises, code: 'enterprise_code', name: 'enterprise_name' },
  site: { model: stgCountySites, code: 'site_id', name: 'site_name' },
} as const satisfies Record<string, Register>;

export type RegisterKind = keyof typeof registers;

export interface RegisterHit {
  readonly code: string;
  readonly name: string;
  readonly region_code: string;
}

const mostWords = 5;

/** Words as they are looked for: in one form, without repeats, few. */
export function searchWords(text: string): string[] {
  return [...new Set(text.normalize('NFKC').split(/\s+/u).filter(Boolean))].slice(0, mostWords);
}

/**
 * What of a register has every one of the words in its name or its code: named so first, then what begins so. It looks
 * at two columns of the register alone and folds none of them, so that ten million entries take a fifth of a second.
 */
export async function searchRegister(
  { engine }: Release,
  kind: RegisterKind,
  words: readonly string[],
  most: number,
): Promise<RegisterHit[]> {
  if (words.length === 0) return [];
  const { model, code, name } = registers[kind];
  const given = words.flatMap((word) => [word, word.toUpperCase()]);
  const has = words.map(
    (_, at) => `(contains(${name}, $${2 * at + 1}) or contains(${code}, $${2 * at + 2}))`,
  );
  return engine.rows<RegisterHit>(
    `select ${code} as code, ${name} as name, region_code from ${named(model.name)} where ${has.join(' and ')}
     order by case when ${name} = $1 or ${code} = $2 then 0 when starts_with(${name}, $1) then 1 else 2 end, ${name}, ${code}
     limit ${Math.trunc(most)}`,
    given,
  );
}

export interface Registered {
  readonly release: ReleaseFacts;
  readonly kind: RegisterKind;
  readonly code: string;
  readonly name: string;
  readonly region: { readonly code: string; readonly label: Label };
  readonly columns: readonly { readonly name: string; readonly label: Label; readonly said: Label | null }[];
  /** Against its peers in the last twelve months, event by event. */
  readonly rates: readonly {
    readonly event: string;
    readonly label: Label;
    readonly observed: number;
    readonly expected: number | null;
    readonly ratio: number | null;
    readonly signal: string | null;
    readonly said: Label | null;
  }[];
}

/** An entry of a register, and how it stands against its peers. Error: QUESTION_INVALID. */
export async function registered(release: Release, kind: string, code: string): Promise<Registered> {
  const known = (Object.keys(registers) as RegisterKind[]).find((one) => one === kind);
  if (known === undefined) throw unknown('kind', kind, Object.keys(registers).join(', '));
  const { model, code: key, name } = registers[known];
  const [row] = await release.engine.rows<Row>(
    `select * from ${named(model.name)} where ${key} = $1 order by region_code limit 1`,
    [code],
  );
  if (row === undefined) throw unknown(key, code, model.about.en);
  const region = String(row.region_code);
  const place = (await placesOf(release)).find((one) => one.code === region);
  return {
    release: factsOf(release),
    kind: known,
    code,
    name: String(row[name]),
    region: { code: region, label: place?.label ?? { zh: region, en: region } },
    columns: Object.entries(model.columns).map(([column, { label, codes }]) => {
      const cell = row[column] ?? null;
      const said =
        cell === null ? null : codes ? wordsOf(codes, String(cell)) : { zh: String(cell), en: String(cell) };
      return { name: column, label, said };
    }),
    rates: await ratesOf(release, known, code),
  };
}

async function ratesOf({ engine }: Release, kind: RegisterKind, code: string): Promise<Registered['rates']> {
  const rows = await engine.rows<RowOf<typeof anaAreaRate>>(
    'select * from ana_area_rate where unit_kind = $1 and unit = $2 and window_months = 12 order by event',
    [kind, code],
  );
  return rows.map(({ event, observed, expected, ratio, signal, state }) => ({
    event,
    label: wordsOf(areaCodes.event, event),
    observed,
    expected,
    ratio: shownIn(state as State).value ? ratio : null,
    signal,
    said: signal === null ? null : wordsOf(areaCodes.signal, signal),
  }));
}

function unknown(name: string, found: string, expected: string): Fault {
  return new Fault('QUESTION_INVALID', { name, found: found.slice(0, 80), expected });
}
