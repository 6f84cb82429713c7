import type { Language } from '../../../charts/answer.ts';
import { instantWords } from '../../../charts/format/date.ts';
import { dash } from '../../../charts/format/measure.ts';
import { full } from '../../../charts/format/number.ts';
import { lineage } from '../../../charts/lineage.ts';
import { address } from '../address/address.ts';
import type { Manifest, ModelDescribed, ModelLineage, ModelListed } from '../server/rooms.ts';
import { type MessageKey, message } from '../words/messages.ts';

interface Cell {
  readonly text: string;
  readonly href?: string;
}

export interface LayerView {
  readonly title: string;
  readonly rows: readonly (readonly Cell[])[];
}

export interface ModelView {
  readonly name: string;
  readonly about: string;
  readonly line: string;
  readonly facts: readonly { readonly title: string; readonly text: string }[];
  readonly changed: boolean;
  readonly columns: readonly (readonly Cell[])[];
  readonly grain: string;
  readonly checks: readonly string[];
  readonly reads: readonly Cell[];
  readonly readBy: readonly Cell[];
  readonly picture: string;
  readonly sql: string;
  readonly history: readonly (readonly Cell[])[];
}

const layers = [
  ['marts', 'layerMarts'],
  ['intermediate', 'layerIntermediate'],
  ['staging', 'layerStaging'],
] as const satisfies readonly (readonly [ModelListed['layer'], MessageKey])[];

/** Steps of the lineage each way: what is further off is a link away. */
const stepsShown = 2;

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

export function modelAddress(name: string, language: Language): string {
  return address(`/models/${name}`, { lang: language });
}

/** The models layer by layer, what is read by people first. */
export function layersView(listed: readonly ModelListed[], language: Language): LayerView[] {
  return layers.flatMap(([layer, title]) => {
    const own = listed.filter((model) => model.layer === layer);
    if (own.length === 0) return [];
    return [
      {
        title: message(language, title),
        rows: own.map(({ name, about, lineTitle, rows }) => [
          { text: name, href: modelAddress(name, language) },
          { text: about[language] },
          { text: lineTitle[language] },
          { text: rows === null ? dash : full(rows, language) },
        ]),
      },
    ];
  });
}

/** Everything the page of a model says. `releases` are the last ones, newest first. */
export function modelView(
  model: ModelDescribed,
  { nodes, edges }: ModelLineage,
  releases: readonly Manifest[],
  language: Language,
): ModelView {
  const { name, about, lineTitle, owner, grain, rows, changed } = model;
  const linked = (other: string): Cell =>
    other.startsWith('src_') ? { text: other } : { text: other, href: modelAddress(other, language) };
  const grainText = message(language, 'grainEach', { columns: grain.join(', ') });
  const picture = lineage(
    {
      nodes: nodes
        .filter(({ step }) => Math.abs(step) <= stepsShown)
        .map((node) => ({ ...node, href: linked(node.name).href ?? null })),
      edges,
    },
    'lineage-title',
  );
  return {
    name,
    about: sentence(about[language]),
    line: lineTitle[language],
    facts: [
      { title: message(language, 'line'), text: lineTitle[language] },
      { title: message(language, 'owner'), text: owner[language] },
      { title: message(language, 'grain'), text: grainText },
      { title: message(language, 'rowsNow'), text: rows === null ? dash : full(rows, language) },
    ],
    changed: changed && releases.length > 0,
    columns: model.columns.map(({ name: column, type, label, unit, codes, absent }) => [
      { text: column },
      { text: label[language] },
      { text: type },
      { text: unit?.[language] ?? '' },
      { text: codes ?? '' },
      { text: absent ?? '' },
    ]),
    grain: grainText,
    checks: model.checks.map((check) => check.about[language]),
    reads: model.reads.map(linked),
    readBy: model.readBy.map(linked),
    picture,
    sql: model.sql,
    history: releases.flatMap(({ id, builtAt, tables }) => {
      const built = tables[name];
      if (!built) return [];
      return [
        [
          { text: id },
          { text: instantWords(builtAt, language) },
          { text: full(built.rows, language) },
          { text: full(built.milliseconds, language) },
        ],
      ];
    }),
  };
}
