import { type Model, models } from '../rooms.ts';

/** A table of a release by its name: what its columns hold and are called is read from what builds it. */
export function tableNamed(name: string): Model {
  const found = models.graphOf().models.find((one) => one.name === name);
  if (found === undefined) throw new TypeError(`no table ${name}`);
  return found;
}
