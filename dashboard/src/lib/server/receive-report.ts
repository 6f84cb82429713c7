import { readMultipart } from './multipart.ts';
import { because, Fault, reports } from './rooms.ts';

/** The one file of a form, in memory; what is beyond any report is read and thrown away. Errors: UPLOAD_BROKEN, REPORT_UNKNOWN. */
export async function receiveReport(
  request: Request,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const { mostReportBytes } = reports();
  const pieces: Uint8Array[] = [];
  let name = '';
  let size = 0;
  const take = async (piece: Uint8Array) => {
    size += piece.length;
    if (size <= mostReportBytes) pieces.push(piece);
  };
  if (request.body === null) throw new Fault('UPLOAD_BROKEN', { reason: because('upload_short') });
  await readMultipart(request.headers.get('content-type') ?? '', request.body, async ({ filename }) => {
    const isIt = filename !== null && filename !== '' && name === '';
    if (isIt) name = filename.slice(0, 200);
    return { write: isIt ? take : async () => {}, close: async () => {} };
  });
  if (name === '' || size > mostReportBytes) throw new Fault('REPORT_UNKNOWN', { file: name || '—' });
  return { name, bytes: Buffer.concat(pieces) };
}
