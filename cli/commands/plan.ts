import { resolve } from 'node:path';
import {
  checkPlan,
  openRelease,
  type PlanChange,
  planFileOf,
  planHistory,
  planInForce,
  planVersionsCompared,
  planYears,
  readPlanFile,
  revisePlan,
  rollPlan,
  savePlan,
  splitTarget,
} from '../../models/index.ts';
import { beijingTime } from '../../sql/words/beijing-time.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { writeNew } from '../write-new.ts';

type Language = Terminal['language'];

/** Whether a plan's file is one, and what it says otherwise than the plan in force. */
export async function check({ language }: Terminal, home: string, file: string): Promise<Outcome> {
  const { plan, changes } = await checkPlan(home, await readPlanFile(resolve(file)));
  return {
    json: { year: plan.year, goals: plan.goals.length, changes },
    text: () =>
      [
        say(language, 'plan_right', { file, year: plan.year, goals: plan.goals.length }),
        changes === null ? say(language, 'plan_first', { year: plan.year }) : changesText(changes, language),
      ].join('\n'),
  };
}

function changesText(changes: readonly PlanChange[], language: Language): string {
  if (changes.length === 0) return say(language, 'plan_same');
  const kinds = {
    added: 'plan_added',
    removed: 'plan_removed',
    changed: 'plan_changed',
  } as const;
  return changes
    .flatMap(({ goal, title, kind, fields }) => [
      [say(language, kinds[kind]), ...(goal === null ? [] : [goal]), title[language]].join('  '),
      ...fields.map(({ label, before, after }) => `    ${label[language]}: ${before} → ${after}`),
    ])
    .join('\n');
}

export async function save(
  { language }: Terminal,
  home: string,
  file: string,
  said: { readonly by: string; readonly why: string },
): Promise<Outcome> {
  const { id, year } = await savePlan(home, await readPlanFile(resolve(file)), said);
  return { json: { id, year }, text: () => say(language, 'plan_saved', { year, id }) };
}

export async function history({ language }: Terminal, home: string, year: number): Promise<Outcome> {
  const versions = await planHistory(home, year);
  return {
    json: { versions },
    text: () =>
      versions.length === 0
        ? say(language, 'plan_no_history', { year })
        : table(
            [
              { head: say(language, 'head_version'), cell: ({ id }) => id },
              { head: say(language, 'head_kept'), cell: ({ at }) => beijingTime(at) },
              { head: say(language, 'head_by'), cell: ({ by }) => by },
              { head: say(language, 'head_says'), cell: ({ why }) => why ?? say(language, 'plan_found') },
            ],
            versions,
          ),
  };
}

export async function diff(
  { language }: Terminal,
  home: string,
  year: number,
  versions: { readonly before: string; readonly after: string },
): Promise<Outcome> {
  const changes = await planVersionsCompared(home, year, versions);
  return { json: { changes }, text: () => changesText(changes, language) };
}

/** A goal's number changed from a day on, by which document. */
export async function revise(
  { language }: Terminal,
  home: string,
  {
    goal,
    year: asked,
    counties,
    ...said
  }: {
    readonly goal: string;
    readonly year?: number;
    readonly value: number;
    readonly from: string;
    readonly by: string;
    readonly document: string;
    /** `990101=3` */
    readonly counties: readonly string[];
  },
): Promise<Outcome> {
  const year = asked ?? (await planYears(home)).at(-1)!;
  const now = await planInForce(home, year);
  const split = counties.length === 0 ? null : Object.fromEntries(counties.map(partOf));
  const yaml = revisePlan(now.yaml, goal, { ...said, counties: split });
  const revised = planFileOf({ yaml, words: now.words }, now.file);
  const { id } = await savePlan(home, revised, { by: said.by, why: said.document, over: now.hash });
  return { json: { id, year }, text: () => say(language, 'plan_saved', { year, id }) };
}

function partOf(text: string): [string, number] {
  const [, code, part] = /^(\d{6})=(\d+)$/u.exec(text) ?? [];
  if (code === undefined)
    throw new Fault('QUESTION_INVALID', { name: 'county', found: text, expected: '990101=3' });
  return [code, Number(part)];
}

/** A year's plan made ready to be edited for another year. */
export async function roll(
  { language }: Terminal,
  home: string,
  { from, to, output }: { readonly from: number; readonly to: number; readonly output: string | undefined },
): Promise<Outcome> {
  const yaml = rollPlan((await planInForce(home, from)).yaml, to);
  if (output !== undefined) await writeNew(output, Buffer.from(yaml), 0o644);
  return {
    json: { year: to, yaml },
    text: () =>
      output === undefined ? yaml.trimEnd() : say(language, 'plan_rolled', { year: to, file: output }),
  };
}

const ways = ['exposure', 'equal'] as const;

/** A number of the plan split among the counties, as the plan's YAML takes it. */
export async function split(
  _: Terminal,
  home: string,
  { goal, by, year }: { readonly goal: string; readonly by: string; readonly year?: number },
): Promise<Outcome> {
  const way = ways.find((one) => one === by);
  if (way === undefined)
    throw new Fault('QUESTION_INVALID', { name: 'by', found: by, expected: ways.join(', ') });
  await using release = await openRelease(home);
  const asked = { goal, by: way, year: year ?? Number(release.manifest.asOf.slice(0, 4)) };
  const found = await splitTarget(release, asked);
  return {
    json: found,
    text: () =>
      ['counties:', ...found.counties.map(({ code, name, part }) => `  '${code}': ${part} # ${name}`)].join(
        '\n',
      ),
  };
}
