import { fileResponse, workbookType } from './file-response.ts';

/** A workbook to be saved under a name, which may be Chinese. */
export const workbookResponse = (bytes: Uint8Array, name: string): Response =>
  fileResponse(bytes, name, workbookType);
