import { Fault } from '../../sql/words/fault.ts';
import { lineNames } from '../../sql/words/lines.ts';
import { type Graph, layerOf, reached } from './graph.ts';

const term = /^(?<around>@)?(?<up>\d*\+)?(?<what>[^+@]+?)(?<down>\+\d*)?$/u;

/**
 * The models named by selectors in dbt's grammar, in build order: several are united, commas intersect; `+a`, `2+a`,
 * `a+`, `a+2`, `@a` (what `a` feeds, with all that needs); `tag:` a line of work, `path:` a folder of sql, and
 * `state:changed`, those in `changed`; `*` stands for any characters. None given: all. Error: SELECTOR_UNKNOWN.
 */
export function selectModels(
  graph: Graph,
  selectors: readonly string[],
  changed: ReadonlySet<string> = new Set(),
): string[] {
  const named = selectors.flatMap((one) => one.split(/\s+/u)).filter((one) => one !== '');
  if (named.length === 0 && selectors.length > 0) throw unknown(selectors.join(' '));
  const wanted =
    named.length === 0
      ? new Set(graph.models.map(({ name }) => name))
      : new Set(named.flatMap((one) => [...intersection(graph, one, changed)]));
  return graph.models.map(({ name }) => name).filter((name) => wanted.has(name));
}

function intersection(graph: Graph, selector: string, changed: ReadonlySet<string>): Set<string> {
  return selector
    .split(',')
    .map((part) => selected(graph, part, changed))
    .reduce((all, other) => all.intersection(other));
}

function selected(graph: Graph, selector: string, changed: ReadonlySet<string>): Set<string> {
  const { around, up, what, down } = term.exec(selector)?.groups ?? {};
  if (what === undefined || (around && (up || down))) throw unknown(selector);
  const own = matching(graph, what, changed);
  if (around) return reached(graph.parents, reached(graph.children, own));
  const found = new Set(own);
  if (up !== undefined) for (const name of reached(graph.parents, own, stepsOf(up))) found.add(name);
  if (down !== undefined) for (const name of reached(graph.children, own, stepsOf(down))) found.add(name);
  return found;
}

function stepsOf(sign: string): number {
  const digits = sign.replace('+', '');
  return digits === '' ? Number.POSITIVE_INFINITY : Number(digits);
}

function matching(graph: Graph, what: string, changed: ReadonlySet<string>): string[] {
  const [method, value] = what.includes(':') ? (what.split(':', 2) as [string, string]) : ['name', what];
  const models = graph.models;
  switch (method) {
    case 'tag': {
      if (!lineNames.some((line) => line === value)) throw unknown(what);
      return models.filter(({ line }) => line === value).map(({ name }) => name);
    }
    case 'path': {
      const folder = value.replace(/^sql\//u, '').replace(/\/$/u, '');
      const found = models.filter(({ name }) => `${layerOf(name)}/${name}.ts`.startsWith(folder));
      if (found.length === 0) throw unknown(what);
      return found.map(({ name }) => name);
    }
    case 'state':
      if (value !== 'changed' && value !== 'modified') throw unknown(what);
      return models.map(({ name }) => name).filter((name) => changed.has(name));
    case 'name': {
      const pattern = new RegExp(`^${value.split('*').map(literal).join('.*')}$`, 'u');
      const found = [...graph.parents.keys()].filter((name) => pattern.test(name));
      if (found.length === 0) throw unknown(what);
      return found;
    }
    default:
      throw unknown(what);
  }
}

function literal(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\/-]/gu, '\\$&');
}

function unknown(selector: string): Fault {
  return new Fault('SELECTOR_UNKNOWN', { selector });
}
