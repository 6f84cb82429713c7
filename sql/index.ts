import { indicators } from './indicators/index.ts';
import { intClosingsCounted } from './intermediate/int_closings__counted.ts';
import { intSitesFollowed } from './intermediate/int_sites__followed.ts';
import { intSpellsCounted } from './intermediate/int_spells__counted.ts';
import { intStrataCounted } from './intermediate/int_strata__counted.ts';
import { intUnitsCounted } from './intermediate/int_units__counted.ts';
import { fctExposureMonth } from './marts/fct_exposure_month.ts';
import { fctFindingMonth } from './marts/fct_finding_month.ts';
import { fctRejectMonth } from './marts/fct_reject_month.ts';
import { isModel, type Model, type Relation } from './model/model.ts';
import { staged } from './staging/index.ts';
import { stgCityEnterprises } from './staging/stg_city__enterprises.ts';
import { stgCountySites } from './staging/stg_county__sites.ts';

/** What a release holds although no indicator reads it. */
const kept: readonly Model[] = [
  fctRejectMonth,
  fctFindingMonth,
  fctExposureMonth,
  stgCountySites,
  stgCityEnterprises,
  intUnitsCounted,
  intStrataCounted,
  intSpellsCounted,
  intClosingsCounted,
  intSitesFollowed,
  ...Object.values(staged),
];

/** Every model of a release, each after the models it reads. The imports are the graph. */
export const models: readonly Model[] = inOrder([
  ...indicators.flatMap((of) => [
    of.mart,
    of.evidence.rows,
    ...Object.values(of.splits).map((split) => split.mart),
  ]),
  ...kept,
]);

function inOrder(roots: readonly Relation[]): Model[] {
  const ordered = new Set<Model>();
  const visit = (relation: Relation) => {
    if (!isModel(relation) || ordered.has(relation)) return;
    for (const imported of Object.values(relation.imports)) visit(imported);
    for (const check of relation.checks) check.reads.forEach(visit);
    ordered.add(relation);
  };
  roots.forEach(visit);
  return [...ordered];
}

export { datasetsBehind } from './indicators/datasets-behind.ts';
export { type Exposure, wholesOf } from './indicators/exposures.ts';
export { indicators } from './indicators/index.ts';
export type { Indicator } from './indicators/indicator.ts';
export { compile, creation, inRelease, isView, queryCreator, type RelationMap } from './model/compile.ts';
export { type Check, isModel, type Model, type Relation } from './model/model.ts';
