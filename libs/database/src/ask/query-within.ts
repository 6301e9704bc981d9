import type { Pool, PoolClient, QueryConfig, QueryResult, QueryResultRow } from 'pg';

/**
 * The database did not answer in time. Nobody knows whether the statement was committed, so the statement has to be
 * repeatable.
 */
export class DatabaseTooSlowError extends Error {
  constructor(readonly withinMs: number) {
    super(`The database did not answer within ${Math.round(withinMs)} ms.`);
  }
}

/**
 * Runs one statement and waits for its answer no longer than `withinMs`, connecting included. The clock is this
 * process's own: a server that hangs (a stopped process, a network that swallows packets) keeps no time limit. When the
 * time is up the connection is destroyed, since the late answer could be taken for the answer to the next statement.
 */
export function queryWithin<Row extends QueryResultRow>(
  pool: Pool,
  statement: QueryConfig,
  withinMs: number,
): Promise<QueryResult<Row>> {
  return new Promise((resolve, reject) => {
    let client: PoolClient | undefined;
    let isOver = false;
    const timer = setTimeout(() => {
      isOver = true;
      client?.release(true);
      reject(new DatabaseTooSlowError(withinMs));
    }, withinMs);

    pool.connect((connectError, connected) => {
      if (isOver) {
        connected?.release();
        return;
      }
      if (connectError !== undefined || connected === undefined) {
        isOver = true;
        clearTimeout(timer);
        reject(connectError ?? new Error('The pool gave no connection.'));
        return;
      }
      client = connected;
      connected.once('error', ignore);
      connected.query<Row>(statement, (error: Error | null, result) => {
        connected.off('error', ignore);
        if (isOver) return;
        isOver = true;
        clearTimeout(timer);
        connected.release(error !== null && isBroken(error));
        if (error === null) resolve(result);
        else reject(error);
      });
    });
  });
}

/**
 * A connection that breaks rejects its statement as well. Without a listener the connection's error event would end the
 * process.
 */
function ignore(): void {}

/**
 * After an answer of the server the connection is as good as before. After any other error the connection is not to be
 * trusted.
 */
function isBroken(error: Error): boolean {
  const severity = 'severity' in error ? error.severity : undefined;
  return severity !== 'ERROR';
}
