import type { Language } from '../../../charts/answer.ts';
import { dayWords, instantWords } from '../../../charts/format/date.ts';
import { dash } from '../../../charts/format/measure.ts';
import { full } from '../../../charts/format/number.ts';
import { lineage } from '../../../charts/lineage.ts';
import type { ModelBuilt, ModelDescribed, ModelLineage, ModelListed } from '../server/rooms.ts';
import { type MessageKey, message } from '../words/messages.ts';
import { type CodeListView, codeListId, codeListViews } from './code-lists.ts';
import { originCell } from './column.ts';
import {
  type Cell,
  columnAddress,
  indicatorAddress,
  modelAddress,
  relationCell,
  sentence,
} from './relations.ts';

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
  readonly codes: readonly CodeListView[];
  readonly checks: readonly (readonly Cell[])[];
  readonly indicators: readonly Cell[];
  readonly reads: readonly Cell[];
  readonly readBy: readonly Cell[];
  /** What it stands on besides, the nearest first. */
  readonly fartherUp: readonly Cell[];
  /** What stands on its readers, the nearest first. */
  readonly fartherDown: readonly Cell[];
  readonly picture: string;
  readonly sql: string;
  readonly history: readonly (readonly Cell[])[];
}

const layers = [
  ['analyses', 'layerAnalyses'],
  ['marts', 'layerMarts'],
  ['intermediate', 'layerIntermediate'],
  ['staging', 'layerStaging'],
] as const satisfies readonly (readonly [ModelListed['layer'], MessageKey])[];

/** The models layer by layer, what is read by people first. */
export function layersView(listed: readonly ModelListed[], language: Language): LayerView[] {
  return layers.flatMap(([layer, title]) => {
    const own = listed.filter((model) => model.layer === layer);
    if (own.length === 0) return [];
    return [
      {
        title: message(language, title),
        rows: own.map(({ name, about, lineTitle, rows, milliseconds }) => [
          { text: name, href: modelAddress(name, language) },
          { text: about[language] },
          { text: lineTitle[language] },
          { text: rows === null ? dash : full(rows, language) },
          { text: milliseconds === null ? dash : full(milliseconds, language) },
        ]),
      },
    ];
  });
}

/** Everything the page of a model says. `history` are its last builds, newest first. */
export function modelView(
  model: ModelDescribed,
  { nodes, edges }: ModelLineage,
  history: readonly ModelBuilt[],
  language: Language,
): ModelView {
  const { name, about, lineTitle, owner, grain, rows, changed } = model;
  const linked = (other: string) => relationCell(other, language);
  const farther = (way: 1 | -1, near: readonly string[]) =>
    nodes
      .filter((node) => node.step * way > 0 && !near.includes(node.name))
      .sort((one, other) => (one.step - other.step) * way)
      .map((node) => linked(node.name));
  const grainText = message(language, 'grainEach', { columns: grain.join(', ') });
  const picture = lineage(
    {
      nodes: nodes.map((node) => ({ ...node, href: linked(node.name).href ?? null })),
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
    changed: changed && rows !== null,
    columns: model.columns.map(({ name: column, type, label, unit, codes, absent, lineage: traced }) => [
      { text: column, href: columnAddress({ relation: name, column }, language) },
      { text: label[language] },
      { text: type },
      { text: unit?.[language] ?? '' },
      codes ? { text: codes.title[language], href: `#${codeListId(codes)}` } : { text: '' },
      originCell(traced, language),
      { text: absent?.[language] ?? '' },
    ]),
    codes: codeListViews(model.columns, language),
    indicators: [
      ...new Map(
        model.columns.flatMap((column) => column.lineage.indicators.map((one) => [one.name, one])),
      ).values(),
    ].map((one) => ({ text: one.title[language], href: indicatorAddress(one.name, language) })),
    grain: grainText,
    checks: [
      checkRow(
        message(language, 'checksGrain', { grain: grainText }),
        rows === null ? null : (history[0]?.builtAt ?? null),
        language,
      ),
      ...model.checks.map(({ about: said, held }) => checkRow(said[language], held, language)),
    ],
    reads: model.reads.map(linked),
    readBy: model.readBy.map(linked),
    fartherUp: farther(-1, model.reads),
    fartherDown: farther(1, model.readBy),
    picture,
    sql: model.sql,
    history: history.map(({ release, builtAt, asOf, rows: built, milliseconds, how }) => [
      { text: release },
      { text: instantWords(builtAt, language) },
      { text: dayWords(asOf, language) },
      { text: full(built, language) },
      { text: full(milliseconds, language) },
      { text: how?.[language] ?? '—' },
    ]),
  };
}

/** A check and its last result: when it held, or that the current release was built without it. */
function checkRow(said: string, held: string | null, language: Language): Cell[] {
  return [
    { text: said },
    {
      text:
        held === null
          ? message(language, 'checkNotRun')
          : message(language, 'checkHeld', { at: instantWords(held, language) }),
    },
  ];
}
