import type { Pool } from 'pg';

/** Runs a statement and gives how many rows its steps handed on or threw away: what it costs, on any machine. */
export async function countRowsLookedAt(
  database: Pick<Pool, 'query'>,
  sql: string,
  values: readonly unknown[],
): Promise<number> {
  const { rows } = await database.query<{ 'QUERY PLAN': { Plan: PlanNode }[] }>(
    `EXPLAIN (ANALYZE, FORMAT JSON) ${sql}`,
    [...values],
  );
  return countRows(rows[0]!['QUERY PLAN'][0]!.Plan);
}

interface PlanNode {
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly PlanNode[];
}

function countRows(node: PlanNode): number {
  const below = (node.Plans ?? []).reduce((sum, plan) => sum + countRows(plan), 0);
  return below + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'];
}
