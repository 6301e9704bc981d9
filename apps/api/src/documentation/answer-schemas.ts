import type { OpenAPIObject } from '@nestjs/swagger';
import { DESCRIPTIONS } from '@sidetrack/views';
import { z } from 'zod';
import type { OpenApi } from './open-api-types.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type JsonSchema = z.core.JSONSchema.BaseSchema;

const pathOf = (id: string): string => `#/components/schemas/${id}`;

/** The reference to the schema of an answer in the API documents. */
export function refTo(answer: z.ZodType): { $ref: string } {
  const { id } = DESCRIPTIONS.get(answer) ?? {};
  if (id === undefined) throw new Error('only what `answer` made has a place of its own in the API documents.');
  return { $ref: pathOf(id) };
}

/** Every answer as a schema of the API documents, by its name there. */
export function describeAnswers(): Schemas {
  const { schemas } = z.toJSONSchema(DESCRIPTIONS, {
    metadata: DESCRIPTIONS,
    uri: pathOf,
    override: ({ jsonSchema }) => rewrite(jsonSchema),
  });
  return Object.fromEntries(
    Object.entries(schemas).map(([id, { $id: _id, $schema: _schema, ...schema }]) => [id, schema as OpenApi.Schema]),
  );
}

/** zod writes JavaScript's bounds for integers. A reader of the documents does not need them. */
const isBound = (bound: unknown): boolean => Math.abs(Number(bound)) === Number.MAX_SAFE_INTEGER;

/**
 * A zod schema as the API documents show it. A later version may add fields to an answer, so the schema must allow
 * unknown fields. The documents name formats; zod also writes their patterns, which are left out.
 */
function rewrite(schema: JsonSchema & Record<string, unknown>): void {
  const { additionalProperties, anyOf } = schema;
  delete schema['id'];
  delete schema['columns'];
  delete schema.propertyNames;
  if (additionalProperties === false) delete schema.additionalProperties;
  if (isEmpty(additionalProperties)) schema.additionalProperties = true;
  if (schema.format !== undefined) delete schema.pattern;
  if (isBound(schema.minimum)) delete schema.minimum;
  if (isBound(schema.maximum)) delete schema.maximum;
  if (schema.const !== undefined) {
    schema.enum = [schema.const];
    delete schema.const;
  }
  const [only, nothing] = anyOf ?? [];
  if (only?.type !== undefined && nothing?.type === 'null') {
    delete schema.anyOf;
    Object.assign(schema, { ...only, ...schema, type: [only.type, 'null'] });
    if (only.enum !== undefined) schema.enum = [...only.enum, null];
  }
  if (isPart(schema)) delete schema['example'];
  if (schema.$ref !== undefined && Object.keys(schema).length > 1) {
    schema.allOf = [{ $ref: schema.$ref }];
    delete schema.$ref;
  }
}

/** A reference to another answer has no example here: the fields of that answer have their own. */
const isPart = (schema: JsonSchema): boolean =>
  schema.$ref !== undefined ||
  schema.oneOf !== undefined ||
  schema.anyOf?.some(({ $ref }) => $ref !== undefined) === true ||
  (schema.type === 'array' && isPart(schema.items as JsonSchema));

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
