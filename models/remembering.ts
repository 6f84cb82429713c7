import type { Release } from './release.ts';

type Rows = Release['engine']['rows'];

/** The same release, each of whose queries is run but once: for work that asks of many places what one query tells of all. */
export function remembering(release: Release): Release {
  const known = new Map<string, Promise<unknown[]>>();
  const rows = ((query: Parameters<Rows>[0], parameters?: Parameters<Rows>[1]) => {
    const key = JSON.stringify([
      typeof query === 'string' ? query : [query.sql, query.parameters],
      parameters,
    ]);
    const found = known.get(key) ?? release.engine.rows(query, parameters);
    known.set(key, found);
    return found;
  }) as Rows;
  const engine = new Proxy(release.engine, {
    get(own, name) {
      if (name === 'rows') return rows;
      const value: unknown = Reflect.get(own, name, own);
      return typeof value === 'function' ? value.bind(own) : value;
    },
  });
  return { ...release, engine };
}
