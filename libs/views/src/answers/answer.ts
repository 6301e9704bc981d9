import { z } from 'zod';
import type { AnswerOf } from './answer-of.js';
import { DESCRIPTIONS } from './descriptions.js';

/** The type of the result of `answer`. */
export type Answer = z.ZodObject;

export type Fields = Readonly<Record<string, z.ZodType>>;

/**
 * An answer of the API, or a named part of one, said once: its type is `AnswerOf`, its check `parse`, its example
 * `exampleOf`, its columns as a CSV `columnsOf`, and its place in the API documents follows from being made here. The
 * order of the fields is that of the columns. The check refuses what is not described.
 *
 *     export const NoteResource = answer('NoteDto', { id: uuid('', '5b1f…'), text: text('What was written.', 'Hello') });
 *     export type NoteResource = AnswerOf<typeof NoteResource>;
 */
export function answer<const Given extends Fields>(id: string, fields: Given) {
  const made = z.strictObject(fields).register(DESCRIPTIONS, { id });
  NAMED.set(id, made);
  return made;
}

const NAMED = new Map<string, Answer>();

/** The answer, or the part of one, that has this name in the API documents. */
export const answerNamed = (id: string): Answer | undefined => NAMED.get(id);

/**
 * The example of an answer, out of those of its fields. An optional field without one is left out.
 *
 * @throws Error for a field that has no example: give it one
 */
export function exampleOf<Described extends z.ZodType>(described: Described): AnswerOf<Described> {
  return exampleIn(described) as AnswerOf<Described>;
}

function exampleIn(type: unknown): unknown {
  const { example } = DESCRIPTIONS.get(type as z.ZodType) ?? {};
  if (example !== undefined) return example;
  if (type instanceof z.ZodLiteral) return type.value;
  if (type instanceof z.ZodOptional) return undefined;
  if (type instanceof z.ZodNullable) return exampleIn(type.unwrap());
  if (type instanceof z.ZodArray) return [exampleIn(type.element)];
  if (type instanceof z.ZodUnion) return exampleIn(type.options[0]);
  if (type instanceof z.ZodObject) {
    const examples = Object.entries(type.shape).map(([name, field]) => [name, exampleIn(field)] as const);
    return Object.fromEntries(examples.filter(([, one]) => one !== undefined));
  }
  throw new Error(`a field (${JSON.stringify(DESCRIPTIONS.get(type as z.ZodType))}) has no example; give it one.`);
}

/**
 * The columns of an answer as a table, each the path of a field: `status`, `timestamps.sent`. Parts are listed field by
 * field. Optional fields are not columns.
 */
export function columnsOf(described: Answer): string[] {
  return Object.entries(described.shape).flatMap(([name, field]): string[] => {
    if (field instanceof z.ZodOptional) return [];
    if (field instanceof z.ZodObject) return columnsOf(field).map((column) => `${name}.${column}`);
    const { columns } = DESCRIPTIONS.get(field as z.ZodType) ?? {};
    return columns?.map((key) => `${name}.${key}`) ?? [name];
  });
}
