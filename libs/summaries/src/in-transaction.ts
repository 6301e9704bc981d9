import type { ClientBase } from 'pg';

/** Does some work in a transaction, which is rolled back when the work fails. */
export async function inTransaction<Result>(
  client: ClientBase,
  isolation: 'READ COMMITTED' | 'REPEATABLE READ',
  work: () => Promise<Result>,
): Promise<Result> {
  await client.query(`BEGIN ISOLATION LEVEL ${isolation}`);
  try {
    const result = await work();
    await client.query('COMMIT');
    return result;
  } catch (error) {
    // A lost connection cannot roll back and need not: the server does so itself.
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  }
}
