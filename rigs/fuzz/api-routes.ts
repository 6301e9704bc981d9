import { API_TOKEN } from '../../test/support/api-client.js';

/** One at least. */
export type Some<One> = readonly [One, ...One[]];

export interface ApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description: string;
  /** Values that the document has for it: examples, words, defaults. */
  readonly values: readonly string[];
}

/** A method of a path of the API. */
export interface ApiRoute {
  readonly method: string;
  /** With its parameters in braces. */
  readonly path: string;
  readonly parameters: readonly ApiParameter[];
  /** The fields of the body that it takes, each with an example; null where it takes none. */
  readonly body: Readonly<Record<string, unknown>> | null;
  /** What its cursors hold, the name of the list first; null where it has none. */
  readonly cursor: readonly unknown[] | null;
}

/**
 * Every route of the API but those whose answers have no end, as the document of a running door has them: a route that is
 * new is fired at without anybody adding it to a list.
 */
export async function readApiRoutes(port: number): Promise<Some<ApiRoute>> {
  const url = `http://127.0.0.1:${port}`;
  const document = (await (await fetch(`${url}/openapi.json`)).json()) as ApiDocument;
  const routes = Object.entries(document.paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, operation]) => !isEndless(operation))
      .map(([method, operation]) => toRoute(document, method.toUpperCase(), path, operation)),
  );
  return someOf(await Promise.all(routes.map(async (route) => ({ ...route, cursor: await cursorOf(url, route) }))));
}

/** @throws Error where there is none: a generator that draws from nothing would prove nothing */
export function someOf<One>(list: readonly One[]): Some<One> {
  if (list.length === 0) throw new Error('The API document has none of what was looked for in it.');
  return list as Some<One>;
}

export const parametersIn = ({ parameters }: ApiRoute, place: ApiParameter['in']): readonly ApiParameter[] =>
  parameters.filter((parameter) => parameter.in === place);

/** The path with a value in the place of each of its parameters. */
export const fillPath = (route: ApiRoute, valueOf: (parameter: ApiParameter) => string): string =>
  parametersIn(route, 'path').reduce((path, one) => path.replace(`{${one.name}}`, () => valueOf(one)), route.path);

/** A value as the document has one. */
export const exampleOf = ({ values }: ApiParameter): string => encodeURIComponent(values[0] ?? 'x');

interface Schema {
  readonly $ref?: string;
  readonly example?: unknown;
  readonly enum?: readonly unknown[];
  readonly default?: unknown;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
}

interface Operation {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: ApiParameter['in'];
    readonly description?: string;
    readonly example?: unknown;
    readonly schema?: Schema;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<
      string,
      {
        readonly content?: Readonly<Record<string, unknown>>;
        readonly headers?: Readonly<Record<string, { readonly example?: string }>>;
      }
    >
  >;
}

interface ApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

const isEndless = ({ responses }: Operation): boolean => responses['200']?.content?.['text/event-stream'] !== undefined;

function toRoute({ components }: ApiDocument, method: string, path: string, operation: Operation): ApiRoute {
  const { parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content['application/json']?.schema;
  const { properties } = (body?.$ref === undefined ? body : components.schemas[body.$ref.split('/').at(-1)!]) ?? {};
  return {
    method,
    path,
    parameters: parameters.map(({ name, in: place, description = '', example, schema = {} }) => ({
      name,
      in: place,
      description,
      values: [example, ...valuesOf(schema)].filter((value) => value !== undefined).map(String),
    })),
    body: requestBody === undefined ? null : mapValues(properties ?? {}, (schema) => valuesOf(schema)[0] ?? 'x'),
    cursor: cursorIn(responses['200']?.headers?.['Link']?.example ?? ''),
  };
}

const valuesOf = ({ example, enum: words = [], items, default: byDefault }: Schema): unknown[] =>
  [example, ...words, ...(items?.enum ?? []), byDefault].filter((value) => value !== undefined);

const mapValues = (of: Readonly<Record<string, Schema>>, to: (schema: Schema) => unknown): Record<string, unknown> =>
  Object.fromEntries(Object.entries(of).map(([name, schema]) => [name, to(schema)]));

/** A cursor that the door gives out itself; where its list has no second page, the document's, which has but the name. */
async function cursorOf(url: string, route: ApiRoute): Promise<readonly unknown[] | null> {
  const { method, parameters, cursor } = route;
  if (method !== 'GET' || !parameters.some(({ name }) => name === 'cursor')) return null;
  const asked = `${url}${fillPath(route, exampleOf)}?limit=1`;
  const answer = await fetch(asked, { headers: { authorization: `Bearer ${API_TOKEN}` } });
  const { next } = (await answer.json()) as { readonly next?: string | null };
  return (typeof next === 'string' ? cursorIn(`cursor=${next}`) : null) ?? cursor ?? [''];
}

function cursorIn(link: string): readonly unknown[] | null {
  const [, text] = /cursor=([\w-]+)/.exec(link) ?? [];
  if (text === undefined) return null;
  try {
    const fields: unknown = JSON.parse(Buffer.from(text, 'base64url').toString());
    return Array.isArray(fields) ? fields : null;
  } catch {
    return null;
  }
}
