import type { Receipt } from '../sql/sources/batch.ts';

/**
 * The batches these bytes became earlier; none where the file must be read again to tell, because its name or
 * the options may now say a county or month its bytes do not.
 */
export function receivedBefore(
  receipts: readonly Receipt[],
  file: { readonly file: string; readonly sha256: string },
  options: { readonly region?: string; readonly period?: string },
): Receipt[] {
  const same = receipts.filter(({ sha256 }) => sha256 === file.sha256);
  const sameName =
    same.every((receipt) => receipt.file === file.file) &&
    options.region === undefined &&
    options.period === undefined;
  return sameName || same.every(speaksForItself) ? same : [];
}

function speaksForItself({ rows, mapping, normalised }: Receipt): boolean {
  const given = Object.keys(normalised).some((name) => /^(?:region|month)_from_/u.test(name));
  return rows.accepted + rows.rejected > 0 && mapping.length > 0 && !given;
}
