import type { Label, Language } from '../../../charts/answer.ts';
import { previewView } from '../view/preview.ts';
import { asPreview, isMappable, type UploadEvent, type UploadView, uploadView } from '../view/upload.ts';
import { readMultipart } from './multipart.ts';
import { oneWriter } from './one-writer.ts';
import { Quarantine } from './quarantine.ts';
import {
  because,
  type DatasetName,
  Fault,
  home,
  type IngestOptions,
  intake,
  models,
  type Receipt,
} from './rooms.ts';

/** The name of the form's file field. */
export const fileField = 'files';

/** What is said of an upload too large to be taken. */
const oneUpload = {
  place: '',
  unit: { zh: '一次上传', en: 'one upload' },
  advice: { zh: '分几次上传', en: 'upload them in several parts' },
};
const nowhere = { write: async () => {}, close: async () => {} };

/** Takes the files of an upload form into quarantine. Errors: UPLOAD_BROKEN, FILE_TOO_LARGE for all files together. */
export async function receiveFiles(request: Request): Promise<Quarantine> {
  const quarantine = await Quarantine.open(home);
  try {
    await readMultipart(
      request.headers.get('content-type') ?? '',
      request.body ?? new ReadableStream({ start: (controller) => controller.close() }),
      async ({ name, filename }) => (name === fileField && filename ? quarantine.take(filename) : nowhere),
    );
    return quarantine;
  } catch (thrown) {
    await quarantine[Symbol.asyncDispose]();
    throw asFault(thrown, request);
  }
}

/** Hands the files to ingest and empties the quarantine. What became of each is in the order of their names. */
export async function ingestFiles(
  quarantine: Quarantine,
  language: Language,
  tell: (event: UploadEvent) => void,
): Promise<UploadView> {
  await using waiting = quarantine;
  const { files } = await oneWriter(() => intake.ingest(home, incomingOf(waiting), optionsOf(tell)));
  return uploadView([...waiting.refused.map(refusal), ...files], language, titleOf);
}

/** Says what the files would change, takes none of them, and empties the quarantine. */
export async function previewFiles(
  quarantine: Quarantine,
  language: Language,
  tell: (event: UploadEvent) => void,
): Promise<UploadView> {
  await using waiting = quarantine;
  return await oneWriter(async () => {
    await using found = await intake.preview(home, incomingOf(waiting), optionsOf(tell));
    const isTaking = found.files.some(({ status }) => status === 'accepted' || status === 'sent-back');
    const moves = isTaking
      ? await models.preview(home, found.folder, ({ table: model }) => tell({ kind: 'model', model }))
      : null;
    const names = {
      title: (dataset: DatasetName) => intake.datasetNamed(dataset).title[language],
      columns: (dataset: DatasetName) => intake.datasetNamed(dataset).columns,
    };
    const view = uploadView([...waiting.refused.map(refusal), ...found.files], language, titleOf);
    await keepMappable(found);
    const told = await intake.toldCells(found.folder, found.files);
    return asPreview(view, previewView(found.changes, moves, told, names, language), language);
  });
}

/** A file whose header can be mapped is kept, as `ingest` would, so that it need not be chosen again for that. */
async function keepMappable({ folder, files }: Awaited<ReturnType<typeof intake.preview>>): Promise<void> {
  for (const { file, fault, sha256 } of files)
    if (fault && sha256 && isMappable(fault.code))
      await intake.keepFile(home, await intake.keptFile(folder, sha256, file));
}

function incomingOf({ files }: Quarantine) {
  return files.map(({ name, path }) => ({ name, bytes: intake.bytesOf(path, name) }));
}

function optionsOf(tell: (event: UploadEvent) => void): IngestOptions {
  return { onProgress: ({ step, done, total, file }) => tell({ kind: 'progress', step, done, total, file }) };
}

function titleOf({ dataset }: Receipt): Label {
  return intake.datasetNamed(dataset).title;
}

function refusal({ name, fault }: Quarantine['refused'][number]) {
  return { file: name, status: 'refused' as const, receipts: [], fault, notes: [] };
}

/** What the connection, or the adapter's limit of all bytes together, has cut short. */
function asFault(thrown: unknown, { headers }: Request): unknown {
  if (thrown instanceof Fault) return thrown;
  const { status, code } = thrown as { status?: number; code?: string };
  const found = headers.get('content-length') ?? '?';
  if (status === 413)
    return new Fault('FILE_TOO_LARGE', { file: '*', found, limit: '4 GB', what: 'bytes', ...oneUpload });
  if (code === 'ECONNRESET' || code === 'ABORT_ERR')
    return new Fault('UPLOAD_BROKEN', { reason: because('upload_short') });
  return thrown;
}
