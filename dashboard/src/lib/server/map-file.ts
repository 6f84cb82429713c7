import type { Language } from '../../../charts/answer.ts';
import { type MappingView, mappingView } from '../view/mapping.ts';
import { faultView, isFault } from './fault.ts';
import { type MappedFile, MappingForm } from './mapping-form.ts';
import { oneWriter } from './one-writer.ts';
import { type Fault, home, intake, type ProfileCheck, type ProfileDraft, type Proposal } from './rooms.ts';

interface Mapped {
  readonly form: MappingForm;
  readonly proposal: Proposal;
  readonly draft: ProfileDraft;
  readonly missing: readonly string[];
}

/** The mapping of a file that is kept, as a form says it, with what its first rows would become. */
export async function mapFile(
  file: MappedFile,
  fields: FormData | undefined,
  language: Language,
): Promise<MappingView> {
  const mapped = await mappingOf(file, fields);
  const off = await intake.switchedOff(home);
  const datasetNames = intake.datasetNames.filter((name) => !off.includes(name));
  const found = mapped.missing.length > 0 ? null : await looked(file, mapped.draft);
  return mappingView(
    { ...mapped, file, found: isFault(found) ? null : found, yaml: intake.draftYaml(mapped.draft) },
    isFault(found) ? faultView(found, language) : null,
    { ...intake, datasetNames, title: (name) => intake.datasetNamed(name).title },
    language,
  );
}

/** Keeps the profile a form says, and its name. Errors: those of a profile, PROFILE_TAKEN, HOME_BUSY. */
export async function saveMapping(file: MappedFile, fields: FormData): Promise<string> {
  const { draft } = await mappingOf(file, fields);
  const { name } = await oneWriter(() =>
    intake.saveProfile(home, intake.draftYaml(draft), `${draft.name}.yaml`),
  );
  return name;
}

/** The file, to be read again. */
export async function keptBytes({ file, name }: MappedFile) {
  return intake.keptFile(home, file, name);
}

/** What must be said before a file can be mapped: which of an archive, or what it holds. */
export interface FileChoice {
  readonly of: 'entry' | 'dataset';
  readonly choices: readonly { readonly value: string; readonly title: string }[];
}

/** What a fault asks a person to choose; null where it asks for something else. */
export async function choiceAsked(
  file: MappedFile,
  thrown: unknown,
  language: Language,
): Promise<FileChoice | null> {
  if (!isFault(thrown)) return null;
  if (thrown.code === 'ENTRY_OPEN') {
    const entries = await intake.archiveEntries(await keptBytes(file));
    return { of: 'entry', choices: entries.map((value) => ({ value, title: value })) };
  }
  if (thrown.code !== 'DATASET_UNTOLD') return null;
  const off = await intake.switchedOff(home);
  const names = intake.datasetNames.filter((name) => !off.includes(name));
  return {
    of: 'dataset',
    choices: names.map((value) => ({ value, title: intake.datasetNamed(value).title[language] })),
  };
}

async function mappingOf(file: MappedFile, fields?: FormData): Promise<Mapped> {
  const form = new MappingForm(fields);
  const { sheet, chosen } = form;
  const dataset = form.dataset ?? intake.datasetNames.find((name) => name === file.dataset);
  const proposal = await intake.suggestProfile(home, await keptBytes(file), {
    ...(file.entry === undefined ? {} : { entry: file.entry }),
    ...(dataset ? { dataset } : {}),
    ...(sheet ? { sheet } : {}),
    ...(chosen ? { chosen } : {}),
  });
  return { form, proposal, ...form.drafted(proposal) };
}

/** What the reader itself makes of the file; a fault is told beside the table. */
async function looked(
  file: MappedFile,
  draft: ProfileDraft,
): Promise<ProfileCheck | InstanceType<typeof Fault>> {
  try {
    const profile = intake.parseProfile(intake.draftYaml(draft), `${draft.name}.yaml`);
    const bytes = await keptBytes(file);
    return await oneWriter(() => intake.checkProfile(home, profile, bytes));
  } catch (thrown) {
    if (isFault(thrown)) return thrown;
    throw thrown;
  }
}
