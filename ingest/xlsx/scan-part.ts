import { broken } from '../parser/refused.ts';
import type { Zip } from '../zip/open-zip.ts';
import { type XmlHandlers, XmlScanner } from './xml-scanner.ts';

/** Reads one part of a workbook through an XML scanner; FILE_BROKEN where it ends before its elements do. */
export async function scanPart(parts: Zip, name: string, handlers: XmlHandlers): Promise<void> {
  const scanner = new XmlScanner(handlers);
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const piece of parts.bytes(name)) scanner.feed(decoded(decoder, piece));
  scanner.feed(decoded(decoder));
  scanner.end();
}

function decoded(decoder: InstanceType<typeof TextDecoder>, piece?: Buffer): string {
  try {
    return piece === undefined ? decoder.decode() : decoder.decode(piece, { stream: true });
  } catch {
    throw broken('part_encoding');
  }
}
