import type { Row } from './row.js';

/** What a row of SignalWire's native logs calls otherwise than the resource of the compatible API does. */
const RENAMED = [
  ['id', 'sid'],
  ['number_of_segments', 'num_segments'],
  ['parent_id', 'parent_call_sid'],
  ['created_at', 'date_created'],
] as const;

/** A row of a native log under the names of the resource. */
export const resourceRowOf = (row: Row): Row => ({
  ...row,
  ...Object.fromEntries(RENAMED.flatMap(([own, name]) => (own in row ? [[name, row[own]]] : []))),
});

/** Whether the row tells only that there was a resource: of a deleted one the log keeps id and times. */
export const isDeletedRow = (row: Row): boolean => typeof row['discarded_at'] === 'string' && !('status' in row);
