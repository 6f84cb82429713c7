import type { Receipt } from '../sql/sources/batch.ts';
import { headerCells } from './header/header-cells.ts';
import type { Profile } from './profile/profile.ts';

/**
 * The batches these bytes became earlier; none where the file must be read again to tell, because its name or
 * the options may now say a county or month its bytes do not, or a profile how it is to be read.
 */
export function receivedBefore(
  receipts: readonly Receipt[],
  file: { readonly file: string; readonly sha256: string },
  options: { readonly region?: string; readonly period?: string },
  profiles: readonly Profile[],
): Receipt[] {
  const same = receipts.filter(({ sha256 }) => sha256 === file.sha256);
  const sameName =
    same.every((receipt) => receipt.file === file.file) &&
    options.region === undefined &&
    options.period === undefined;
  if (same.some((receipt) => isReadOtherwise(receipt, profiles))) return [];
  return sameName || same.every(speaksForItself) ? same : [];
}

/** Whether the profiles of now may read a sheet otherwise than it was read then. */
function isReadOtherwise({ profile, mapping, unmapped }: Receipt, profiles: readonly Profile[]): boolean {
  if (profile) return profiles.every(({ sha256 }) => sha256 !== profile.sha256);
  const headers = [...mapping.map(({ header }) => header), ...unmapped].sort();
  return profiles.some(({ header }) => {
    const words = headerCells(header).map((cell) => cell.header);
    return words.sort().join('\n') === headers.join('\n');
  });
}

function speaksForItself({ rows, mapping, normalised, corrects }: Receipt): boolean {
  if (corrects) return true;
  const given = Object.keys(normalised).some((name) => /^(?:region|month)_from_/u.test(name));
  return rows.accepted + rows.rejected > 0 && mapping.length > 0 && !given;
}
