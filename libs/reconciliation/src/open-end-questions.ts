import { ask, change, column, rowReader, type ReadRow } from '@sidetrack/database';
import { PLURAL, type Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';

const MINUTE = 60;
const HOUR = 3_600;
const DAY = 86_400;

/** The ages, in seconds after first sight, at which a resource without an end is asked for. */
const AGES_ASKED_AT = [15 * MINUTE, HOUR, 6 * HOUR, 12 * HOUR, DAY, 3 * DAY, 7 * DAY] as const;

/** After the last age a day is left to ask, in case the program did not run then. */
const OLDEST_S = AGES_ASKED_AT[AGES_ASKED_AT.length - 1]! + DAY;

const readOpenEnd = rowReader({ sid: column.text, firstSeenAt: column.time, dueAsked: column.number });

/** A resource without an end that is to be asked for, and how many of the ages are then behind it. */
export type OpenEnd = ReadRow<typeof readOpenEnd>;

/**
 * Which resources without an end are asked for: those whose next age has come; or all that were first seen since a
 * moment and that the provider has not been asked about, by SID or in a list, since another.
 */
export type OpenEndChoice =
  { readonly by: 'age' } | { readonly by: 'first-sight'; readonly since: Date; readonly notAskedSince: Date };

/** The next of an account, the oldest first. What the provider does not have is not asked for again. */
export function findOpenEnds(
  database: Pool,
  { kind, accountSid, now, choice }: OpenEndQuestion,
  limit: number,
  after: OpenEnd | null = null,
): Promise<OpenEnd[]> {
  const isByAge = choice.by === 'age';
  const [from, until] = isByAge ? [before(now, OLDEST_S), before(now, AGES_ASKED_AT[0])] : [choice.since, now];
  const notAskedSince = isByAge ? null : choice.notAskedSince;
  const position = [after?.firstSeenAt ?? from, after?.sid ?? ''];
  const values = [accountSid, now, from, until, notAskedSince, ...position, limit];
  return ask(database, { text: STATEMENTS[kind], values }, readOpenEnd);
}

export interface OpenEndQuestion {
  readonly kind: Kind;
  readonly accountSid: string;
  readonly now: Date;
  readonly choice: OpenEndChoice;
}

const before = (now: Date, seconds: number): Date => new Date(now.getTime() - seconds * 1_000);

/** The indexes for what is open hold messages that were sent apart from those that were not. */
const OPEN: Readonly<Record<Kind, readonly string[]>> = {
  message: ['NOT final AND sent_at IS NOT NULL', 'NOT final AND sent_at IS NULL'],
  call: ['NOT final'],
  recording: ['NOT final'],
};

const STATEMENTS: Readonly<Record<Kind, string>> = {
  message: statementFor('message'),
  call: statementFor('call'),
  recording: statementFor('recording'),
};

function statementFor(kind: Kind): string {
  const ages = `ARRAY[${AGES_ASKED_AT.join(', ')}]::double precision[]`;
  const due = `width_bucket(date_part('epoch', $2::timestamptz - first_seen_at), ${ages})`;
  const open = OPEN[kind].map(
    (condition) => `
      SELECT sid, account_sid, first_seen_at, ${due} AS due_asked
        FROM ${PLURAL[kind]}
       WHERE ${condition} AND account_sid = $1 AND gone_at IS NULL AND first_seen_at >= $3 AND first_seen_at <= $4`,
  );
  return `
    SELECT open.sid, open.first_seen_at, open.due_asked
      FROM (${open.join(' UNION ALL ')}) AS open
      LEFT JOIN open_end_questions AS question
        ON question.sid = open.sid AND question.account_sid = open.account_sid
     WHERE CASE WHEN $5::timestamptz IS NULL THEN COALESCE(question.asked, 0) < open.due_asked
                ELSE question.asked_at IS NULL OR question.asked_at < $5 END
       AND (open.first_seen_at, open.sid) > ($6::timestamptz, $7::text)
     ORDER BY open.first_seen_at, open.sid
     LIMIT $8`;
}

interface Asked {
  readonly accountSid: string;
  readonly kind: Kind;
  readonly at: Date;
}

/** Remembers that these were asked for, so that each is asked for once at each age. */
export async function rememberAsked(
  database: Pool,
  { accountSid, kind, at }: Asked,
  ends: readonly OpenEnd[],
): Promise<void> {
  const values = [ends.map(({ sid }) => sid), ends.map(({ dueAsked }) => dueAsked), accountSid, kind, at];
  await change(database, { text: REMEMBER_ASKED, values });
}

const REMEMBER_ASKED = `
  INSERT INTO open_end_questions AS question (sid, account_sid, kind, asked, asked_at)
  SELECT given.sid, $3, $4, given.asked, $5 FROM unnest($1::text[], $2::smallint[]) AS given(sid, asked)
  ON CONFLICT (sid, account_sid) DO UPDATE
     SET asked = GREATEST(question.asked, excluded.asked), asked_at = excluded.asked_at`;

/** Remembers that the list of a day told of these, which have no end here either: they need no question of their own. */
export async function rememberListed(
  database: Pool,
  { accountSid, kind, at, sids }: Asked & { readonly sids: readonly string[] },
): Promise<void> {
  await change(database, { text: REMEMBER_LISTED, values: [sids, accountSid, kind, at] });
}

const REMEMBER_LISTED = `
  INSERT INTO open_end_questions AS question (sid, account_sid, kind, asked, asked_at)
  SELECT given.sid, $2, $3, 0, $4 FROM unnest($1::text[]) AS given(sid)
  ON CONFLICT (sid, account_sid) DO UPDATE SET asked_at = excluded.asked_at`;

/** Remembers when the provider was first seen behind what callbacks said of these. */
export async function rememberBehind(
  database: Pool,
  { accountSid, kind, at, sids }: Asked & { readonly sids: readonly string[] },
): Promise<void> {
  await change(database, { text: REMEMBER_BEHIND, values: [sids, accountSid, kind, at] });
}

const REMEMBER_BEHIND = `
  INSERT INTO open_end_questions AS question (sid, account_sid, kind, asked, asked_at, behind_since)
  SELECT given.sid, $2, $3, 0, $4, $4 FROM unnest($1::text[]) AS given(sid)
  ON CONFLICT (sid, account_sid) DO UPDATE SET behind_since = COALESCE(question.behind_since, excluded.behind_since)`;

/** Forgets that the provider was behind: it has caught up, and what it is behind later on is another matter. */
export async function forgetBehind(database: Pool, accountSid: string, sids: readonly string[]): Promise<void> {
  const text = `
    UPDATE open_end_questions SET behind_since = NULL
     WHERE account_sid = $1 AND sid = ANY($2) AND behind_since IS NOT NULL`;
  await change(database, { text, values: [accountSid, sids] });
}

/** Forgets what is too old to be asked for again. Gives how many rows went. */
export function forgetOldQuestions(database: Pool, now: Date): Promise<number> {
  const text = `DELETE FROM open_end_questions WHERE asked_at < $1::timestamptz - interval '30 days'`;
  return change(database, { text, values: [now] });
}
