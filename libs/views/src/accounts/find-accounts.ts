import { ask, column, placeValues, rowReader, type SqlFragment } from '@sidetrack/database';
import { KINDS, PLURAL, type Kind } from '@sidetrack/domain';
import { CALLED_BACK } from '@sidetrack/event-store';
import { DatabaseError, type Pool } from 'pg';

/** An account that anything was ever heard of, and when last. */
export interface KnownAccount {
  readonly accountSid: string;
  /** When the latest resource of each kind was first seen; null where there is none. */
  readonly latest: Readonly<Record<Kind, Date | null>>;
  /** When the latest callback came in; null when none of what was looked at was called back. */
  readonly lastCallbackAt: Date | null;
}

export interface AccountPage {
  readonly accounts: readonly KnownAccount[];
  /** The last account of this page; null when it is the last page. */
  readonly next: string | null;
}

/** A late callback of an older resource than these is not looked for. */
export const LATEST_LOOKED_AT = 100;

const readRow = rowReader({
  accountSid: column.text,
  firstSeenAt: column.time,
  lastCallbackAt: column.orNull(column.time),
});

type Row = ReturnType<typeof readRow>;

/**
 * A page of the accounts in the order of their SIDs. No table holds accounts: each is found by one look into the index
 * of a kind, from one account to the next, and so are its latest resources. The cost is that of the accounts on the
 * page, whatever the log holds.
 */
export async function findAccounts(database: Pool, after: string | null, limit: number): Promise<AccountPage> {
  const found = await Promise.all(
    KINDS.map(async (kind) => ({ kind, rows: await askKind(database, kind, after ?? '', limit + 1) })),
  );
  const accounts = [...new Set(found.flatMap(({ rows }) => rows.map(({ accountSid }) => accountSid)))].toSorted(
    byBytes,
  );
  const shown = accounts.slice(0, limit);
  return {
    accounts: shown.map((accountSid) => toAccount(accountSid, found)),
    next: accounts.length > limit ? shown[shown.length - 1]! : null,
  };
}

/** One account; null when nothing was ever heard of it. */
export async function findAccount(database: Pool, accountSid: string): Promise<KnownAccount | null> {
  const found = await Promise.all(
    KINDS.map(async (kind) => ({
      kind,
      rows: await ask(
        database,
        placeValues({ sql: latestOf(kind, ':accountSid'), parameters: { accountSid } }),
        readRow,
      ),
    })),
  );
  return found.every(({ rows }) => rows.length === 0) ? null : toAccount(accountSid, found);
}

function toAccount(
  accountSid: string,
  found: readonly { readonly kind: Kind; readonly rows: readonly Row[] }[],
): KnownAccount {
  const own = found.map(({ kind, rows }) => ({ kind, row: rows.find((row) => row.accountSid === accountSid) }));
  const called = own.flatMap(({ row }) => (row?.lastCallbackAt ? [row.lastCallbackAt.getTime()] : []));
  const latest = Object.fromEntries(own.map(({ kind, row }) => [kind, row?.firstSeenAt ?? null]));
  return {
    accountSid,
    latest: latest as Record<Kind, Date | null>,
    lastCallbackAt: called.length === 0 ? null : new Date(Math.max(...called)),
  };
}

const byBytes = (one: string, other: string): number => (one < other ? -1 : 1);

const NOT_SUPPORTED = '0A000';

async function askKind(database: Pool, kind: Kind, after: string, limit: number): Promise<readonly Row[]> {
  try {
    return await ask(database, placeValues(accountsOf(kind, after, limit)), readRow);
  } catch (error) {
    if (!(error instanceof DatabaseError) || error.code !== NOT_SUPPORTED) throw error;
    return ask(database, placeValues(accountsOfMonth(kind, after, limit)), readRow);
  }
}

/** The latest of one account, as one row; no row where it has none. */
const latestOf = (kind: Kind, accountSid: string): string => `
  SELECT ${accountSid} AS account_sid, max(first_seen_at) AS first_seen_at,
         max(last_seen_at) FILTER (WHERE ${CALLED_BACK}) AS last_callback_at
    FROM (
      SELECT first_seen_at, last_seen_at, observed FROM ${PLURAL[kind]}
       WHERE account_sid = ${accountSid} ORDER BY first_seen_at DESC LIMIT ${LATEST_LOOKED_AT}
    ) AS latest
  HAVING count(*) > 0`;

function accountsOf(kind: Kind, after: string, limit: number): SqlFragment {
  const next = (account: string): string =>
    `SELECT account_sid FROM ${PLURAL[kind]} WHERE account_sid > ${account} ORDER BY account_sid LIMIT 1`;
  const sql = `
    WITH RECURSIVE accounts AS (
      (${next('CAST(:after AS text)')})
      UNION ALL
      SELECT following.account_sid FROM accounts CROSS JOIN LATERAL (${next('accounts.account_sid')}) AS following
    )
    SELECT latest.*
      FROM (SELECT account_sid FROM accounts LIMIT ${limit}) AS account
     CROSS JOIN LATERAL (${latestOf(kind, 'account.account_sid')}) AS latest`;
  return { sql, parameters: { after } };
}

/** On Citus, which walks no index over several servers: the accounts of the last month, each server its own part. */
function accountsOfMonth(kind: Kind, after: string, limit: number): SqlFragment {
  const sql = `
    SELECT account_sid, max(first_seen_at) AS first_seen_at,
           max(last_seen_at) FILTER (WHERE ${CALLED_BACK}) AS last_callback_at
      FROM ${PLURAL[kind]}
     WHERE account_sid > CAST(:after AS text) AND first_seen_at > now() - interval '31 days'
     GROUP BY account_sid ORDER BY account_sid LIMIT ${limit}`;
  return { sql, parameters: { after } };
}
