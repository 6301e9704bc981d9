import { valuesOf, type Parameter } from './fill-parameters.js';
import type { KnownThings } from './known-things.js';

export interface Question {
  readonly route: string;
  readonly path: string;
  readonly accept: string;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, unknown>> }>>;
}

export interface ApiDocument {
  readonly paths: Readonly<Record<string, { readonly get?: Operation }>>;
}

const JSON_TYPE = 'application/json';
const FILES = ['text/csv', 'application/x-ndjson'];

/**
 * Every GET route of the document, with each value of each parameter, alone and together with a range; what is a list
 * is also asked for as a file. Pages are followed by whoever asks.
 */
export function questionsOf({ paths }: ApiDocument, known: KnownThings): Question[] {
  return Object.entries(paths).flatMap(([route, { get }]) => {
    if (get === undefined) return [];
    const parameters = get.parameters ?? [];
    const filled = pathsOf(route, parameters, known);
    const asked = parameters.filter((one) => one.in === 'query' && one.name !== 'cursor');
    const hasRange = asked.some(({ name }) => name === 'since');
    const pairs = asked.flatMap((one) => valuesOf(route, one, known).map((value) => `${one.name}=${encode(value)}`));
    const ranges = hasRange
      ? pairs.filter((pair) => !/^(since|until)=/.test(pair)).map((pair) => `${pair}&since=2d`)
      : [];
    const types = FILES.filter((type) => get.responses['200']?.content?.[type] !== undefined);
    // With many SIDs, one of them is asked for in every way, and the others as they are.
    const [first = route, ...others] = filled;
    const queries = ['', ...pairs, ...ranges].map((query) => (query === '' ? first : `${first}?${query}`));
    const questions = [...queries, ...others].map((path) => ({ route, path, accept: JSON_TYPE }));
    const files = types.flatMap((accept) =>
      queries.filter((path) => !/limit=|&since=/.test(path)).map((path) => ({ route, path, accept })),
    );
    return [...questions, ...files];
  });
}

function pathsOf(route: string, parameters: readonly Parameter[], known: KnownThings): string[] {
  return parameters
    .filter((one) => one.in === 'path')
    .reduce(
      (paths, one) =>
        valuesOf(route, one, known).flatMap((value) =>
          paths.map((path) => path.replace(`{${one.name}}`, encode(value))),
        ),
      [route],
    );
}

const encode = (value: string): string => encodeURIComponent(value);
