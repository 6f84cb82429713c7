import type { UploadEvent } from '../view/upload.ts';
import { JsonLines } from './lines.ts';

/** A file with the folders it was chosen in. */
export interface Chosen {
  readonly path: string;
  readonly file: File;
}

export interface Sending {
  /** Bytes of the request that have left, of all. */
  readonly onSent: (sent: number, total: number) => void;
  readonly onEvent: (event: UploadEvent) => void;
}

/**
 * Sends files as the form itself would and hears what the server does with them. XMLHttpRequest, because `fetch` does
 * not tell how much of a request has left. Rejects where the connection broke.
 */
export function sendFiles(action: string, files: readonly Chosen[], hear: Sending): Promise<void> {
  const form = new FormData();
  for (const { path, file } of files) form.append('files', file, path);
  const request = new XMLHttpRequest();
  const lines = new JsonLines<UploadEvent>();
  let read = 0;
  const readOn = () => {
    const piece = request.responseText.slice(read);
    read += piece.length;
    for (const event of lines.push(piece)) hear.onEvent(event);
  };
  return new Promise((done, failed) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => hear.onSent(loaded, total));
    request.addEventListener('progress', readOn);
    request.addEventListener('error', () => failed(new Error('connection')));
    request.addEventListener('load', () => {
      readOn();
      if (request.status === 200) done();
      else failed(new Error(String(request.status)));
    });
    request.open('POST', action);
    request.setRequestHeader('Accept', 'application/x-ndjson');
    request.send(form);
  });
}
