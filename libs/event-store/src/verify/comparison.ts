import { foldEvents, type Projection } from '../projection/projection.js';
import type { GeneratedColumn } from '../projection/projection-shape.js';

/** What the log says of each SID, with the columns that the table would generate from the fold. */
export function expectedRows(generated: readonly GeneratedColumn[], folded: string): string {
  const columns = generated.map(({ name, expression }) => `${expression} AS ${name}`);
  return `SELECT ${['folded.*', ...columns].join(', ')} FROM ${folded} AS folded`;
}

/** The fold of the events that meet a condition, in parentheses. */
export function foldWhere(projection: Projection, condition: string): string {
  return `(${foldEvents(projection, `(SELECT * FROM events WHERE ${condition})`)})`;
}

/**
 * Compares what the log says (`log`, rows as `expectedRows` gives them) with the rows that are stored, column by
 * column. The answer is one row: totals, and every difference. The comparison is one statement, so that both sides are
 * of one instant: an append is either in both sides or in neither.
 */
export function compareRows(
  projection: Projection,
  generated: readonly GeneratedColumn[],
  log: string,
  condition: string,
): string {
  const names = [...projection.columns.map(({ name }) => name), ...generated.map(({ name }) => name)];
  const isDifferent = `(${names.map((name) => `log.${name}`).join(', ')}) IS DISTINCT FROM (${names.map((name) => `stored.${name}`).join(', ')})`;
  const columns = names.map(
    (name) => `CASE WHEN log.${name} IS DISTINCT FROM stored.${name}
      THEN jsonb_build_array(${describeColumn(projection, name)}) ELSE '[]' END`,
  );
  return `
    SELECT count(log.sid)::integer AS sids,
           count(stored.sid)::integer AS rows,
           COALESCE(sum(log.event_count), 0)::double precision AS events,
           COALESCE(sum(stored.event_count), 0)::double precision AS "eventCounts",
           COALESCE(jsonb_agg(jsonb_build_object(
             'sid', sid,
             'accountSid', account_sid,
             'fault', CASE WHEN log.sid IS NULL THEN 'row without events'
                           WHEN stored.sid IS NULL THEN 'events without row'
                           ELSE 'differs' END,
             'columns', CASE WHEN log.sid IS NULL OR stored.sid IS NULL THEN '[]'
                             ELSE ${columns.join(' || ')} END
           ) ORDER BY sid, account_sid) FILTER (WHERE ${isDifferent}), '[]') AS differences
      FROM (${log}) AS log
      FULL JOIN (SELECT * FROM ${projection.table} WHERE ${condition}) AS stored USING (sid, account_sid)`;
}

/**
 * Texts from callbacks are named but not shown: they include phone numbers and URLs of recordings, and this output ends
 * up in terminals and tickets. Times, numbers and generated columns are the table's own words, so they are shown.
 */
function describeColumn({ columns, generatedTexts = [] }: Projection, name: string): string {
  const isCallersText =
    generatedTexts.includes(name) || columns.some((column) => column.name === name && column.isCallersText);
  return isCallersText
    ? `jsonb_build_object('name', '${name}')`
    : `jsonb_build_object('name', '${name}', 'stored', stored.${name}, 'log', log.${name})`;
}
