import { ask, column, kindOfFailure, rowReader, type Question } from '@sidetrack/database';
import type { Pool } from 'pg';
import type { RawQuestion } from './raw-question.js';

/** How many rows a list has. */
export interface RowCount {
  readonly rows: number;
  /** Whether the rows were counted one by one. If not, the database's planner has estimated them. */
  readonly isExact: boolean;
}

/** So many rows are counted one by one. */
const MOST_COUNTED = 10_000;

/**
 * What counting may cost, in the planner's units: some hundreds of milliseconds at most where the pages are in memory.
 * The pool's own limit ends a question that costs more than the planner thought.
 */
const MOST_COST = 200_000;

type Rows = Pick<RawQuestion<object>, 'text' | 'values'>;

/**
 * How many rows a question has, at a cost that does not grow with them: counted where they are few, else as many as the
 * planner expects. Null where neither can be had: the planner was wrong about the cost, or it plans for several servers
 * (Citus) and then expects the same number of rows of every question.
 *
 * @param database a pool with a limit of its own for statements
 * @param rowsOf the question, for no more rows than a limit or for all of them
 */
export async function countRoughly(database: Pool, rowsOf: (limit?: number) => Rows): Promise<RowCount | null> {
  const few = rowsOf(MOST_COUNTED + 1);
  const expected = await planOf(database, rowsOf());
  if ((await planOf(database, few)).cost <= MOST_COST) {
    const counted = await countOf(database, few);
    if (counted === null) return null;
    if (counted <= MOST_COUNTED) return { rows: counted, isExact: true };
  }
  return expected.rows === null ? null : { rows: Math.max(expected.rows, MOST_COUNTED), isExact: false };
}

interface Node {
  readonly 'Node Type': string;
  readonly 'Plan Rows': number;
  readonly 'Total Cost': number;
  readonly Plans?: readonly Node[];
}

const readPlan = rowReader({ plan: column.named('QUERY PLAN', column.json<readonly [{ readonly Plan: Node }]>()) });

/** What the planner expects of a question, which it is not asked to answer. */
async function planOf(
  database: Pool,
  { text, values }: Rows,
): Promise<{ readonly rows: number | null; readonly cost: number }> {
  const [answer] = await ask(database, { text: `EXPLAIN (FORMAT JSON) ${text}`, values }, readPlan);
  const plan = answer!.plan[0].Plan;
  return { rows: isOfSeveralServers(plan) ? null : plan['Plan Rows'], cost: plan['Total Cost'] };
}

const isOfSeveralServers = ({ 'Node Type': type, Plans: below = [] }: Node): boolean =>
  type === 'Custom Scan' || below.some(isOfSeveralServers);

const readCount = rowReader({ rows: column.number });

/** Null when the pool's limit ended the question. */
async function countOf(database: Pool, { text, values }: Rows): Promise<number | null> {
  const question: Question = { text: `SELECT count(*)::integer AS rows FROM (${text}) AS counted`, values };
  try {
    const [counted] = await ask(database, question, readCount);
    return counted!.rows;
  } catch (error) {
    if (kindOfFailure(error) === 'cancelled') return null;
    throw error;
  }
}
