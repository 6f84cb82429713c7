import { datasetNamed, datasetNames, template as templateOf } from '../../ingest/index.ts';
import { Fault } from '../../sql/words/fault.ts';
import type { Outcome } from '../outcome.ts';
import type { Terminal } from '../terminal.ts';
import { say } from '../words.ts';
import { writeNew } from '../write-new.ts';

/** Writes a blank file of a dataset, told by its name or Chinese title. */
export async function template({ language }: Terminal, found: string, output?: string): Promise<Outcome> {
  const name = datasetNames.find((known) => known === found || datasetNamed(known).title.zh === found);
  if (!name) {
    const known = datasetNames.map((own) => `${own} ${datasetNamed(own).title.zh}`);
    throw new Fault('QUESTION_INVALID', { name: 'dataset', found, expected: known.join(' | ') });
  }
  const { title } = datasetNamed(name);
  const file = await writeNew(output ?? `模板-${title.zh}.xlsx`, await templateOf(name), 0o644);
  return {
    json: { dataset: name, file },
    text: () => say(language, 'template_done', { dataset: title[language], file }),
  };
}
