import { currentManifest, describeModel, type ModelDescribed, type OriginKind } from '../../models/index.ts';
import type { Language } from '../../sql/words/label.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';

/** Everything a reader should know of one model. */
export async function show({ language }: Terminal, home: string, name: string): Promise<Outcome> {
  const model = describeModel(name, await currentManifest(home));
  return { json: model, text: () => told(model, language) };
}

function told(model: ModelDescribed, language: Language): string {
  const facts = [
    [say(language, 'show_owner'), model.owner[language]],
    [say(language, 'show_grain'), model.grain.join(', ')],
    [say(language, 'show_rows'), model.rows === null ? '—' : String(model.rows)],
    [say(language, 'show_reads'), model.reads.join(', ') || '—'],
    [say(language, 'show_read_by'), model.readBy.join(', ') || '—'],
  ].map(([name, value]) => `${name}: ${value}`);
  const columns = table(
    [
      { head: say(language, 'head_column'), cell: ({ name }) => name },
      { head: say(language, 'head_type'), cell: ({ type }) => type },
      { head: say(language, 'head_about'), cell: ({ label }) => label[language] },
      { head: say(language, 'head_unit'), cell: ({ unit }) => unit?.[language] ?? null },
      { head: say(language, 'head_codes'), cell: ({ codes }) => codes?.name ?? null },
      { head: say(language, 'head_absent'), cell: ({ absent }) => absent?.[language] ?? '' },
    ],
    model.columns,
  );
  const lineage = table(
    [
      { head: say(language, 'head_column'), cell: ({ name }) => name },
      { head: say(language, 'head_origin'), cell: ({ lineage: { kind } }) => say(language, origins[kind]) },
      { head: say(language, 'head_from'), cell: from },
      { head: say(language, 'head_source'), cell: ({ lineage }) => sources(lineage, language) },
    ],
    model.columns,
  );
  const checks = model.checks.map(({ about, held }) => `${held === null ? '·' : '✓'} ${about[language]}`);
  return [
    `${model.name}  ${model.about[language]}`,
    ...facts,
    '',
    columns,
    '',
    say(language, 'show_lineage'),
    lineage,
    ...(checks.length > 0 ? ['', ...checks] : []),
  ].join('\n');
}

const origins = {
  same: 'origin_same',
  computed: 'origin_computed',
  several: 'origin_several',
  decided: 'origin_decided',
  rows: 'origin_rows',
  constant: 'origin_constant',
  statistic: 'origin_statistic',
} as const satisfies Record<OriginKind, string>;

type Described = ModelDescribed['columns'][number];

function from({ lineage: { from: taken, decidedBy, counted } }: Described): string {
  const columns = taken.length > 0 ? taken : decidedBy;
  return [...columns.map(({ relation, column }) => `${relation}.${column}`), ...counted].join(', ');
}

/** The columns of the county files, as `dataset: headers`. */
function sources({ sources: columns }: Described['lineage'], language: Language): string {
  const own = Map.groupBy(
    columns.filter(({ dataset }) => dataset !== null),
    ({ dataset }) => dataset,
  );
  return [...own]
    .map(([dataset, named]) => `${dataset}: ${named.map(({ label }) => label[language]).join(', ')}`)
    .join('; ');
}
