interface Content {
  readonly schema: object;
  readonly example?: unknown;
}

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly description?: string;
  readonly schema: object;
  readonly example?: unknown;
}

interface Operation {
  readonly operationId: string;
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, Content>> };
  readonly responses: Readonly<Record<string, { readonly content?: Readonly<Record<string, Content>> }>>;
  readonly security?: readonly object[];
}

type PathItem = Readonly<Partial<Record<'get' | 'post', Operation>>>;

/** As much of an OpenAPI document as the tests read. */
export interface OpenApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly webhooks: Readonly<Record<string, PathItem>>;
  readonly components: { readonly schemas: object; readonly securitySchemes: object };
}

export interface LocatedOperation {
  readonly where: string;
  readonly operation: Operation;
}

/** Every operation of the routes and of the webhooks, and where it stands. */
export function operationsOf(document: OpenApiDocument): LocatedOperation[] {
  const all = [
    ...Object.entries(document.paths),
    ...Object.entries(document.webhooks).map(([name, item]) => [`webhook ${name}`, item] as const),
  ];
  return all.flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]) => ({ where: `${path} ${method}`, operation })),
  );
}

/** Every example of an operation with the schema that it has to fit. */
export function examplesOf({ where, operation }: LocatedOperation): (Content & { readonly where: string })[] {
  const contents = [operation.requestBody, ...Object.values(operation.responses)].flatMap((part) =>
    Object.values(part?.content ?? {}),
  );
  return [...contents, ...(operation.parameters ?? [])]
    .filter(({ example }) => example !== undefined)
    .map(({ schema, example }) => ({ where, schema, example }));
}
