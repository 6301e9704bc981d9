import type { QueryRunner } from 'typeorm';

/**
 * Runs the statements one by one: sharded PostgreSQL (Citus) distributes a DDL statement only when it comes alone.
 */
export async function runStatements(queryRunner: QueryRunner, statements: readonly string[]): Promise<void> {
  for (const statement of statements) await queryRunner.query(statement);
}

/** Forward only: a log that never changes has no way back, a restore from backup does. */
export function refuseToRevert(): Promise<never> {
  return Promise.reject(
    new Error('Sidetrack migrations only go forward; to go back, restore the backup taken before the migration.'),
  );
}
