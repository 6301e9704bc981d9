import { ask, askForOne } from '@sidetrack/database';
import type { Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';
import {
  ALL_COLUMNS,
  ALL_ENTRIES,
  ENTRY_COLUMNS,
  readEntry,
  readId,
  readQuarantined,
  type Quarantined,
  type QuarantineEntry,
  type QuarantineReason,
  type QuarantineState,
} from './quarantined.js';

/** What refused callbacks and samples have in common that are looked at together. */
export interface QuarantineGroup {
  readonly reason: QuarantineReason;
  /** The account that they name; of samples the one by whose keys they were tried. */
  readonly accountSid: string | null;
  readonly route: Kind;
  readonly cause: string;
}

export interface QuarantineFilter {
  readonly group?: QuarantineGroup;
  readonly reason?: string;
  readonly state?: QuarantineState;
  /** Names this SID; samples of what was not believed are about none. */
  readonly sid?: string;
  readonly accountSid?: string;
  /** Received at or after this. */
  readonly since?: Date;
  /** Received before this. */
  readonly until?: Date;
}

/** Where an entry stands in the list: newest first. */
export interface QuarantinePosition {
  readonly receivedAt: Date;
  readonly id: string;
}

export interface QuarantinePage {
  readonly entries: readonly QuarantineEntry[];
  /** Where the next page begins, or null when this is the last. */
  readonly next: QuarantinePosition | null;
}

/** The entry with this id, whole, or null. */
export async function findQuarantined(pool: Pool, id: string): Promise<Quarantined | null> {
  const text = `SELECT ${ALL_COLUMNS} FROM ${ALL_ENTRIES} WHERE id = $1`;
  return askForOne(pool, { text, values: [id] }, readQuarantined);
}

/** One page of entries, newest first; it continues after a position, so that new entries do not shift it. */
export async function listQuarantined(
  pool: Pool,
  filter: QuarantineFilter,
  limit: number,
  after: QuarantinePosition | null = null,
): Promise<QuarantinePage> {
  const { condition, values } = toCondition(filter, after);
  const text = `
    SELECT ${ENTRY_COLUMNS}
      FROM ${ALL_ENTRIES}
     WHERE ${condition}
     ORDER BY received_at DESC, id DESC
     LIMIT ${limit + 1}`;
  const found = await ask(pool, { text, values }, readEntry);
  const entries = found.slice(0, limit);
  const last = entries[entries.length - 1];
  const hasMore = found.length > limit && last !== undefined;
  return { entries, next: hasMore ? { receivedAt: last.receivedAt, id: last.id } : null };
}

/** The ids of every entry that fits, in the order of receipt. */
export function listQuarantineIds(pool: Pool, filter: QuarantineFilter): Promise<string[]> {
  const { condition, values } = toCondition(filter, null);
  const text = `SELECT id FROM ${ALL_ENTRIES} WHERE ${condition} ORDER BY received_at, id`;
  return ask(pool, { text, values }, readId);
}

function toCondition(
  { group, reason, state, sid, accountSid, since, until }: QuarantineFilter,
  after: QuarantinePosition | null,
): { readonly condition: string; readonly values: unknown[] } {
  const conditions = ['true'];
  const values: unknown[] = [];
  const add = (text: (place: string) => string, value: unknown): void => {
    values.push(value);
    conditions.push(text(`$${values.length}`));
  };
  if (group !== undefined) {
    add((place) => `reason = ${place}`, group.reason);
    add((place) => `door = ${place}`, group.route);
    add((place) => `cause = ${place}`, group.cause);
    if (group.accountSid === null) conditions.push('group_account IS NULL');
    else add((place) => `group_account = ${place}`, group.accountSid);
  }
  if (reason !== undefined) add((place) => `reason = ${place}`, reason);
  if (state !== undefined) add((place) => `state = ${place}`, state);
  if (sid !== undefined) add((place) => `sids @> ARRAY[${place}::text]`, sid);
  if (accountSid !== undefined) add((place) => `account_sid = ${place}`, accountSid);
  if (since !== undefined) add((place) => `received_at >= ${place}`, since);
  if (until !== undefined) add((place) => `received_at < ${place}`, until);
  if (after !== null) {
    values.push(after.receivedAt, after.id);
    conditions.push(`(received_at, id) < ($${values.length - 1}, $${values.length}::uuid)`);
  }
  return { condition: conditions.join(' AND '), values };
}
