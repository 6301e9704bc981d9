import { ask, askForOne, column, rowReader } from '@sidetrack/database';
import { PLURAL, STATUS_PATH, type Channel, type Kind } from '@sidetrack/domain';
import { CALLED_BACK, firstReportedColumn } from '@sidetrack/event-store';
import type { Pool } from 'pg';

/** What is known here of a resource, as far as an answer of the provider is compared with it. */
export interface KnownState {
  readonly sid: string;
  readonly firstSeenAt: Date;
  /** Every status that was reported, by callbacks or in answers. */
  readonly reported: readonly string[];
  /** Whether it has an end here. */
  readonly isFinal: boolean;
  /** Those of them that only answers reported, and the words of `observed` that are no statuses. */
  readonly observed: readonly string[];
  /** Of a message; null for the other kinds. */
  readonly channel: Channel | null;
  /** Whether the provider has stood behind our state for a day, as was stored then, and has not caught up since. */
  readonly isBehind: boolean;
  /** Since when the provider has been seen to say less than callbacks did; null where it has not. */
  readonly behindSince: Date | null;
}

const readState = rowReader({
  sid: column.text,
  firstSeenAt: column.time,
  reported: column.list<string>(),
  isFinal: column.named('final', column.flag),
  observed: column.orNull(column.list<string>()),
  channel: column.orNull(column.word<Channel>()),
  isBehind: column.flag,
  behindSince: column.orNull(column.time),
});

/** The states of those of the SIDs that are known, by SID: one statement, by the key of the table. */
export async function readKnownStates(
  database: Pool,
  kind: Kind,
  accountSid: string,
  sids: readonly string[],
): Promise<ReadonlyMap<string, KnownState>> {
  if (sids.length === 0) return new Map();
  const rows = await ask(
    database,
    { name: `known-${PLURAL[kind]}`, text: STATEMENTS[kind], values: [accountSid, sids] },
    readState,
  );
  return new Map(rows.map((row) => [row.sid, { ...row, observed: row.observed ?? [] }]));
}

/**
 * Whether callbacks are sent for what comes in to the account. Most accounts ask for callbacks of what they send alone,
 * and the provider's lists have both: without this, all that came in would seem to be lost. An index finds what came in.
 */
export async function expectsInbound(database: Pool, kind: Kind, accountSid: string): Promise<boolean> {
  if (kind === 'recording') return true;
  const text = `
    SELECT EXISTS (
      SELECT 1 FROM ${PLURAL[kind]}
       WHERE account_sid = $1 AND direction = 'inbound' AND ${CALLED_BACK}) AS expects`;
  const read = rowReader({ expects: column.flag });
  return (await askForOne(database, { text, values: [accountSid] }, read))?.expects ?? false;
}

const STATEMENTS: Readonly<Record<Kind, string>> = {
  message: statementFor('message'),
  call: statementFor('call'),
  recording: statementFor('recording'),
};

function statementFor(kind: Kind): string {
  const reported = STATUS_PATH[kind].map(
    ({ status }) => `CASE WHEN ${firstReportedColumn(status)} IS NOT NULL THEN '${status}' END`,
  );
  return `
    SELECT resource.sid, resource.first_seen_at, array_remove(ARRAY[${reported.join(', ')}], NULL) AS reported,
           resource.final, resource.observed,
           ${kind === 'message' ? 'resource.channel' : 'NULL'} AS channel, question.behind_since,
           resource.behind_at IS NOT NULL AND resource.caught_up_at IS NULL AS is_behind
      FROM ${PLURAL[kind]} AS resource
      LEFT JOIN open_end_questions AS question
        ON question.sid = resource.sid AND question.account_sid = resource.account_sid
     WHERE resource.account_sid = $1 AND resource.sid = ANY($2)`;
}
