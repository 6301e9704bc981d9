import type { Kind } from '@sidetrack/domain';

/** A condition on the row with this alias. */
type RowCondition = (row: string) => string;

const has =
  (column: string): RowCondition =>
  (row) =>
    `${row}.${column} IS NOT NULL`;
const isOpen: RowCondition = (row) => `NOT ${row}.final`;
const isUnsent: RowCondition = (row) => `NOT ${row}.final AND ${row}.sent_at IS NULL`;

/**
 * For each status the predicate of the partial index that holds its rows, word for word (migrations 0009 and 0010).
 * Every row of the status fulfils the predicate, but the planner cannot know that, and uses the index only for a query
 * that states the predicate too. A status without an entry is the status of most rows, so a page of such rows is found
 * soon without an index.
 */
const INDEXED: Readonly<Record<Kind, Readonly<Record<string, RowCondition>>>> = {
  message: {
    accepted: isUnsent,
    scheduled: isUnsent,
    queued: isUnsent,
    receiving: isUnsent,
    sending: isUnsent,
    sent: (row) => `(NOT ${row}.final AND ${row}.sent_at IS NOT NULL OR ${row}.channel = 'mms')`,
    read: has('read_at'),
    undelivered: has('undelivered_at'),
    failed: has('failed_at'),
    canceled: has('canceled_at'),
    received: (row) => `${row}.direction = 'inbound'`,
  },
  call: {
    queued: isOpen,
    initiated: isOpen,
    ringing: isOpen,
    answered: isOpen,
    busy: has('busy_at'),
    'no-answer': has('no_answer_at'),
    failed: has('failed_at'),
    canceled: has('canceled_at'),
  },
  recording: { 'in-progress': isOpen, failed: has('failed_at'), absent: has('absent_at') },
};

/**
 * The condition that a row has one of these statuses, for WHERE. `statuses` have to be the domain's own words, never a
 * caller's text, because they become part of the SQL. There the planner can weigh each status.
 */
export function inStatuses(kind: Kind, row: string, statuses: readonly string[]): string {
  const arms = [...new Set(statuses)].map((status) => {
    const indexed = INDEXED[kind][status]?.(row);
    return `(${row}.status = '${status}'${indexed === undefined ? '' : ` AND ${indexed}`})`;
  });
  return `(${arms.join(' OR ') || 'FALSE'})`;
}
