import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';

const folder = join(import.meta.dirname, '../../vectors');

/** Rows of a vector file by its header words; numbers where a cell is one. */
export function table(file: string): Record<string, string>[] {
  const [header, ...lines] = readFileSync(join(folder, file), 'utf8').trim().split('\n');
  const names = header!.replaceAll('"', '').split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

interface RateRatioVector {
  readonly x1: number;
  readonly x2: number;
  readonly rr: number;
  readonly lo: number;
  readonly hi: number;
  readonly pCentral: number;
  readonly pMid: number;
}

interface CountVectors {
  readonly garwood95: readonly { x: number; lo: number; hi: number; lo998: number; hi998: number }[];
  readonly rateRatio: readonly RateRatioVector[];
  readonly rateRatioExposure: {
    x: number[];
    t: number[];
    lo: number;
    hi: number;
    pCentral: number;
    pMidCentral: number;
  };
  readonly pace: readonly { y: number; t: number; a: number; b: number; target: number; p: number }[];
}

export const counts: CountVectors = JSON.parse(readFileSync(join(folder, 'counts.json'), 'utf8'));

/** Fails unless `found` is within `relative` of `wanted`; 0 must be met exactly. */
export function expectNear(found: number, wanted: number, relative: number, what: string): void {
  const error = wanted === 0 ? Math.abs(found) : Math.abs((found - wanted) / wanted);
  expect(error, `${what}: ${found} for ${wanted}`).toBeLessThanOrEqual(relative);
}

interface SurvivalVector {
  readonly t: number;
  readonly S: number;
  readonly se: number;
}

interface SeriesVectors {
  readonly coal: { readonly from: number; readonly counts: readonly number[] };
  readonly nile: readonly number[];
  readonly lung: { readonly time: number[]; readonly status: number[]; readonly sex: number[] };
  readonly lungSurvival: readonly (SurvivalVector & { readonly lo: number; readonly hi: number })[];
  readonly amlMaintained: readonly (SurvivalVector & {
    readonly nrisk: number;
    readonly loLogLog: number;
    readonly hiLogLog: number;
  })[];
}

export const series: SeriesVectors = JSON.parse(readFileSync(join(folder, 'series.json'), 'utf8'));
