import type { ColumnPath } from '@sidetrack/csv';

/** The columns of a resource's events as CSV; `params`, `unread` and `tags` are JSON. */
export const EVENT_COLUMNS: readonly ColumnPath[] = [
  'position',
  'kind',
  'sid',
  'status',
  'recognised',
  'outOfOrder',
  'occurredAt',
  'receivedAt',
  'sincePreviousMs',
  'sequenceNumber',
  'params',
  'unread',
  'tags',
];
