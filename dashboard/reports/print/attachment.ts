import { AFRelationship, PDFDocument } from '@cantoo/pdf-lib';
import { parsed } from '../carried.ts';
import type { Carried } from '../report.ts';

const name = 'anzhu-report.json';

/** A PDF with what its report carries attached; its only day is that of the release. */
export async function attached(bytes: Uint8Array, carried: Carried): Promise<Uint8Array> {
  const day = new Date(`${carried.asOf}T00:00:00Z`);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  document.setCreationDate(day);
  document.setModificationDate(day);
  await document.attach(Buffer.from(JSON.stringify(carried)), name, {
    mimeType: 'application/json',
    creationDate: day,
    modificationDate: day,
    afRelationship: AFRelationship.Data,
  });
  return document.save();
}

/** What a PDF carries; null where it is no report, or no PDF. */
export async function attachedTo(bytes: Uint8Array): Promise<Carried | null> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false }).catch(() => null);
  const found = document?.getAttachments().find((one) => one.name === name);
  return found ? parsed(Buffer.from(found.data).toString('utf8')) : null;
}
