import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  addProfile,
  checkProfile,
  type DatasetName,
  datasetNamed,
  datasetNames,
  listProfiles,
  type Proposal,
  type ProposedColumn,
  proposalYaml,
  readProfile,
  suggestProfile,
} from '../../ingest/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Outcome } from '../outcome.ts';
import { table } from '../table.ts';
import type { Terminal } from '../terminal.ts';
import { printable } from '../width.ts';
import { both, say } from '../words.ts';

export interface SuggestArguments {
  readonly dataset?: string;
  /** The file of an archive. */
  readonly entry?: string;
  /** Where the YAML goes; standard output where not given. */
  readonly output?: string;
}

/** Proposes a profile for a file: as YAML, or into a file that must not be there yet. */
export async function suggest(
  { language }: Terminal,
  home: string,
  file: string,
  given: SuggestArguments,
): Promise<Outcome> {
  const dataset = given.dataset === undefined ? {} : { dataset: datasetOf(given.dataset) };
  const entry = given.entry === undefined ? {} : { entry: given.entry };
  const proposal = await suggestProfile(home, resolve(file), { ...dataset, ...entry });
  const yaml = proposalYaml(proposal, language);
  const { output } = given;
  if (output !== undefined) await writeNew(resolve(output), yaml);
  const written = output ?? '-';
  return {
    json: { proposal, yaml },
    text: () => (output === undefined ? yaml.trimEnd() : summary(language, proposal, written)),
  };
}

function datasetOf(name: string): DatasetName {
  const dataset = datasetNames.find((known) => known === name);
  if (dataset) return dataset;
  throw new Fault('QUESTION_INVALID', { name: '--dataset', found: name, expected: datasetNames.join(' | ') });
}

/** What a person may have filled in already is never written over. */
async function writeNew(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text, { flag: 'wx' });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    throw new Fault('USAGE', { ...both('profile_exists', { path }) });
  }
}

function summary(language: Terminal['language'], proposal: Proposal, output: string): string {
  const rows = proposal.columns.filter(({ required, position }) => required || position !== null);
  const columns = table<ProposedColumn>(
    [
      { head: say(language, 'head_column'), cell: ({ label }) => label[language] },
      { head: say(language, 'head_source'), cell: ({ header }) => header },
      { head: say(language, 'head_reason'), cell: ({ reason }) => reason[language] },
      {
        head: say(language, 'head_open'),
        cell: ({ isOpen }) => (isOpen ? say(language, 'profile_to_fill') : ''),
      },
    ],
    rows,
  );
  const title = `${datasetNamed(proposal.dataset).title[language]} ${proposal.dataset}`;
  const written = say(language, 'profile_suggested', {
    output,
    file: proposal.file,
    title,
    open: proposal.open,
  });
  return [columns, printable(written)].join('\n\n');
}

/** The profiles of a home. */
export async function list({ language }: Terminal, home: string): Promise<Outcome> {
  const profiles = await listProfiles(home);
  const listing = () =>
    table(
      [
        { head: say(language, 'head_profile'), cell: ({ name }) => name },
        { head: say(language, 'head_dataset'), cell: ({ dataset }) => dataset },
        { head: say(language, 'head_sheet'), cell: ({ sheet }) => sheet },
        { head: say(language, 'head_fingerprint'), cell: ({ fingerprint }) => fingerprint.slice(0, 12) },
        {
          head: say(language, 'head_source'),
          cell: ({ header }) =>
            header
              .flat()
              .filter((word) => word !== '')
              .slice(0, 4)
              .join('、'),
        },
      ],
      profiles,
    );
  return {
    json: { profiles },
    text: () => (profiles.length === 0 ? say(language, 'profiles_none') : listing()),
  };
}

/** What a file would become through a profile; nothing is taken. */
export async function check(
  { language }: Terminal,
  home: string,
  profileFile: string,
  file: string,
  given: { readonly region?: string; readonly period?: string },
): Promise<Outcome> {
  const found = await checkProfile(home, await readProfile(resolve(profileFile)), resolve(file), given);
  const { accepted, rejected, apart, rejects } = found;
  const reasons = () =>
    table(
      [
        { head: say(language, 'head_row'), cell: (reject) => reject.row_number, align: 'right' },
        { head: say(language, 'head_column'), cell: (reject) => reject.header ?? reject.column_name },
        { head: say(language, 'head_rejected_cell'), cell: (reject) => reject.found },
        { head: say(language, 'head_reason'), cell: (reject) => reject[`reason_${language}`] },
      ],
      rejects,
    );
  return {
    json: found,
    text: () =>
      [
        say(language, 'profile_checked', { accepted, rejected, apart }),
        ...(rejects.length > 0 ? [reasons()] : []),
      ].join('\n\n'),
  };
}

/** Keeps a profile. */
export async function add({ language }: Terminal, home: string, file: string): Promise<Outcome> {
  const profile = await addProfile(home, resolve(file));
  const { name, dataset } = profile;
  return { json: { profile }, text: () => printable(say(language, 'profile_added', { name, dataset })) };
}
