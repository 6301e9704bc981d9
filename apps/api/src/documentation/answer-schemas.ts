import type { OpenAPIObject } from '@nestjs/swagger';
import { DESCRIPTIONS } from '@sidetrack/views';
import { z } from 'zod';
import type { OpenApi } from './open-api-types.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;
type JsonSchema = z.core.JSONSchema.BaseSchema;

const pathOf = (id: string): string => `#/components/schemas/${id}`;

/** Where an answer stands in the API documents. */
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

/** Integers have the bounds of JavaScript, which no reader has to know of. */
const isBound = (bound: unknown): boolean => Math.abs(Number(bound)) === Number.MAX_SAFE_INTEGER;

/**
 * What a schema of zod says as the API documents say it. An answer may get fields with a later version, so a reader must not
 * refuse what it does not know; and the documents name formats where zod also writes out their patterns.
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

/** Of another answer, or several of one: the example stands with each of its fields. */
const isPart = (schema: JsonSchema): boolean =>
  schema.$ref !== undefined ||
  schema.oneOf !== undefined ||
  schema.anyOf?.some(({ $ref }) => $ref !== undefined) === true ||
  (schema.type === 'array' && isPart(schema.items as JsonSchema));

const isEmpty = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && Object.keys(value).length === 0;
