import type { ClientBase } from 'pg';
import { ask } from '../ask/ask.js';
import { column } from '../ask/column.js';
import { rowReader } from '../ask/row-reader.js';

/** What one worker answered, as a text; empty where it gave no row or a null. */
export interface WorkerAnswer {
  /** `host:port`, as the coordinator knows it. */
  readonly node: string;
  readonly answer: string;
}

const ON_WORKERS = `
  SELECT format('%s:%s', nodename, nodeport) AS node, success AS is_well, COALESCE(result, '') AS answer
    FROM run_command_on_workers($1)
   ORDER BY nodename, nodeport`;

const readAnswer = rowReader({ node: column.text, isWell: column.flag, answer: column.text });

/** A worker refused or did not answer what it was asked; the message names it. */
export class WorkerFailedError extends Error {}

/**
 * Runs one statement on every worker, as the login of this connection to the coordinator, and gives what each answered.
 *
 * @throws WorkerFailedError with one line that names the worker and says what it said, without what was asked
 */
export async function askWorkers(coordinator: ClientBase, statement: string): Promise<WorkerAnswer[]> {
  const answers = await ask(coordinator, { text: ON_WORKERS, values: [statement] }, readAnswer);
  const failed = answers.find(({ isWell }) => !isWell);
  if (failed === undefined) return answers;
  const said = failed.answer.split('\n')[0]!.replace(/^ERROR:\s*/, '');
  throw new WorkerFailedError(`the worker ${failed.node} did not do what the coordinator asked of it (${said})`);
}

/**
 * Runs statements that change the schema on every worker, all of them or none. Citus would refuse them there, or send
 * them on to the other nodes, if it were not told to leave them alone.
 */
export async function changeWorkers(coordinator: ClientBase, statements: readonly string[]): Promise<void> {
  const each = statements.map((statement) => `EXECUTE $sidetrack_statement$${statement}$sidetrack_statement$;`);
  await askWorkers(
    coordinator,
    `DO $sidetrack_do$ BEGIN
       PERFORM set_config('citus.enable_ddl_propagation', 'off', true);
       ${each.join('\n')}
     END $sidetrack_do$`,
  );
}
