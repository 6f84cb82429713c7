import { JsonLines } from './lines.ts';

/** Sends an empty form and hears the events of the answer, one a line, as they come. Rejects where the connection broke. */
export async function follow<T>(action: string, hear: (event: T) => void): Promise<void> {
  const response = await fetch(action, {
    method: 'POST',
    headers: { Accept: 'application/x-ndjson' },
    body: new URLSearchParams(),
  });
  if (!response.ok || response.body === null) throw new Error(String(response.status));
  const lines = new JsonLines<T>();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    for (const event of lines.push(piece.value)) hear(event);
  }
}
