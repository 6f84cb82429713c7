import { headerCells } from '../header/header-cells.ts';
import { type HeaderMatch, type HeaderResult, matchHeader, searchRows } from '../header/match-header.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { Profile } from './profile.ts';

/** A sheet as it is known before it is read. */
export interface SheetName {
  /** Counted from 1. */
  readonly number: number;
  readonly name: string | null;
}

/** Looks for a header among the first rows of a sheet. */
export type FindHeader = (rows: readonly (readonly string[])[], sheet: SheetName) => HeaderResult;

/** A header whose fingerprint a profile names is matched by the profile, every other by its words. */
export function headerFinder(profiles: readonly Profile[]): FindHeader {
  const byFingerprint = new Map(profiles.map((profile) => [profile.fingerprint, profile]));
  const depths = [...new Set(profiles.map(({ header }) => header.length))];
  return (rows, sheet) => {
    for (let first = 0; first < Math.min(rows.length, searchRows); first++) {
      for (const depth of depths) {
        if (first + depth > rows.length) continue;
        const profile = byFingerprint.get(fingerprintOf(rows.slice(first, first + depth)));
        if (profile && isFor(profile, sheet)) return { match: matchBy(profile, first) };
      }
    }
    return matchHeader(rows);
  };
}

/** What a profile makes of a header that begins in row `first`, counted from 0. */
export function matchBy(profile: Profile, first: number): HeaderMatch {
  const { dataset, sha256, header, skip } = profile;
  const used = new Set(profile.columns.flatMap(({ positions }) => positions));
  return {
    dataset,
    first,
    last: first + header.length - 1,
    columns: profile.columns.flatMap(({ column, headers, positions: [position, ...also], shift }) =>
      position === undefined
        ? []
        : [{ column, header: headers.join(' + '), position, shift, ...(also.length > 0 ? { also } : {}) }],
    ),
    unmapped: headerCells(header)
      .filter(({ position }) => !used.has(position))
      .map(({ position, header: words }) => ({ position, header: words })),
    profile: sha256,
    skip,
  };
}

function isFor({ sheet }: Profile, { number, name }: SheetName): boolean {
  return sheet === null || sheet === number || sheet === name;
}
