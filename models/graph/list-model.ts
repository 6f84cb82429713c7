import type { Model } from '../../sql/index.ts';
import type { Label } from '../../sql/words/label.ts';
import { type LineName, lines } from '../../sql/words/lines.ts';
import type { Manifest } from '../manifest.ts';
import { type Layer, layerOf } from './graph.ts';
import { codeOf } from './model-code.ts';

export interface ModelListed {
  readonly name: string;
  readonly layer: Layer | null;
  readonly line: LineName;
  readonly lineTitle: Label;
  readonly about: Label;
  /** Rows in the current release; null where it holds none of this model. */
  readonly rows: number | null;
  /** Its own words differ from those the current release was built with. */
  readonly changed: boolean;
  readonly checkCount: number;
  /** What its last build took; null where it was not built. */
  readonly milliseconds: number | null;
}

/** A model in one line, beside the current release where there is one. */
export function listModel(model: Model, current: Manifest | null): ModelListed {
  const { name, line, about } = model;
  const built = current?.tables[name];
  return {
    name,
    layer: layerOf(name),
    line,
    lineTitle: { zh: lines[line].zh, en: lines[line].en },
    about,
    rows: built?.rows ?? null,
    changed: built?.code !== codeOf(model),
    checkCount: model.checks.length,
    milliseconds: built?.milliseconds ?? null,
  };
}
