import { type FunnelPlace, funnelPlace } from '../areas/funnel.ts';
import { whole, within } from '../domain.ts';

/**
 * Whether an inspector's or district's findings are fewer than their visits would bring at the peers' findings a
 * visit (≥ 0), with the probability of none at all; `special-low` is worth a second look.
 * Spiegelhalter (2005), Statistics in Medicine 24:1185.
 */
export function fewFindings(
  seen: { readonly visits: number; readonly findings: number },
  peersPerVisit: number,
): { readonly expected: number; readonly noneP: number; readonly place: FunnelPlace } {
  const expected = whole('visits', seen.visits) * within('peers’ findings a visit', peersPerVisit, 0, 1e6);
  return { expected, noneP: Math.exp(-expected), place: funnelPlace(seen.findings, expected) };
}
