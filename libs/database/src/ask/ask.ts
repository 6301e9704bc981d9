import type { ClientBase, Pool } from 'pg';
import { queryWithin } from './query-within.js';
import type { RawRow } from './column.js';

/** A statement with its values. */
export interface Question {
  /**
   * With a name, the statement is planned once for each connection, which saves planning where the statement is asked
   * often. One name belongs to one text. Without a name, the statement is planned for the values it is asked with. That
   * is needed where a partial index can answer, and where some values match few rows and others many.
   */
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/**
 * The rows of the answer, each as `read` makes it of what `pg` gives. This is the one way to ask the database.
 *
 * @param read most often a `rowReader`
 * @param withinMs how long to wait for the answer, connecting included; a pool is needed for it, and without it the
 *   limits of the pool or connection alone count
 * @throws the driver's error as it is, whose SQLSTATE tells what it means (`remedyFor`, `isUnreachable`);
 *   DatabaseTooSlowError after `withinMs`
 */
export function ask<Row>(database: Pool | ClientBase, question: Question, read: (raw: RawRow) => Row): Promise<Row[]>;
export function ask<Row>(
  database: Pool,
  question: Question,
  read: (raw: RawRow) => Row,
  withinMs: number | undefined,
): Promise<Row[]>;
export async function ask<Row>(
  database: Pool | ClientBase,
  question: Question,
  read: (raw: RawRow) => Row,
  withinMs?: number,
): Promise<Row[]> {
  const { rows } = await send(database, question, withinMs);
  return rows.map((raw) => read(raw));
}

/** The first row of the answer as `ask` gives it, or null when there is none. */
export async function askForOne<Row>(
  database: Pool | ClientBase,
  question: Question,
  read: (raw: RawRow) => Row,
): Promise<Row | null> {
  const { rows } = await send(database, question);
  return rows[0] === undefined ? null : read(rows[0]);
}

/**
 * Runs a statement that changes something, and gives how many rows it touched.
 *
 * @param withinMs as `ask` has it
 */
export function change(database: Pool | ClientBase, question: Question): Promise<number>;
export function change(database: Pool, question: Question, withinMs: number | undefined): Promise<number>;
export async function change(database: Pool | ClientBase, question: Question, withinMs?: number): Promise<number> {
  return (await send(database, question, withinMs)).rowCount ?? 0;
}

interface Answer {
  readonly rows: RawRow[];
  readonly rowCount: number | null;
}

/**
 * The question that an error of `ask` or `change` belongs to: the text alone, since the values must not go into a log.
 */
export const questionBehind = (error: unknown): string | undefined =>
  error instanceof Error ? failedQuestions.get(error) : undefined;

const failedQuestions = new WeakMap<Error, string>();

async function send(database: Pool | ClientBase, { name, text, values }: Question, withinMs?: number): Promise<Answer> {
  // `pg` changes no array of values, but its types ask for a mutable one.
  const statement = { name, text, values: values as unknown[] | undefined };
  try {
    return await (withinMs === undefined
      ? database.query<RawRow>(statement)
      : queryWithin(database as Pool, statement, withinMs));
  } catch (error) {
    if (error instanceof Error) failedQuestions.set(error, text);
    throw error;
  }
}
