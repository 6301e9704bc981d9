import { ask, column, placeValues, rowReader, type ReadRow, type SqlFragment } from '@sidetrack/database';
import { KINDS, PLURAL, type Kind } from '@sidetrack/domain';
import type { Pool } from 'pg';
import { readPastedSid } from '../read-pasted-sid.js';
import { differsBy } from './differs-by.js';
import { mendedHeads } from './mended-heads.js';

const readNearest = rowReader({
  kind: column.word<Kind>(),
  sid: column.text,
  accountSid: column.text,
  status: column.orNull(column.text),
  firstSeenAt: column.time,
});

/** A SID that somebody may have meant. */
export type NearestSid = ReadRow<typeof readNearest>;

/** Shorter texts are near to everything. */
const FEWEST_CHARACTERS = 8;
/** Two mistakes are still a mistake. Three are another SID. */
const MOST_DIFFERENCES = 2;
const MOST_NEAREST = 5;
/** So many neighbours in the order of SIDs are looked at, on each side, whatever account they are of. */
const NEIGHBOURS = 20;

/**
 * The known SIDs from which a pasted text differs by a mistake or two, the nearest first. Of one account alone, if one is
 * given.
 *
 * The cost has a bound that does not depend on how many SIDs there are: the key of each table is asked for the
 * neighbours of the text in the order of SIDs, which have the same beginning. Where none of them is near, the mistake
 * may be at the beginning: each way to mend that is looked up as a whole SID.
 */
export async function findNearest(database: Pool, pasted: string, accountSid?: string): Promise<readonly NearestSid[]> {
  const [text] = readPastedSid(pasted);
  if (text === undefined || text.length < FEWEST_CHARACTERS) return [];
  const askFor = async (question: SqlFragment): Promise<readonly NearestSid[]> =>
    nearestTo(text, await ask(database, placeValues(question), readNearest));
  const near = await askFor(neighboursOf(text, accountSid));
  return near.length > 0 ? near : askFor(mendedFrom(text, accountSid));
}

function nearestTo(text: string, found: readonly NearestSid[]): readonly NearestSid[] {
  return found
    .map((one) => ({ one, distance: differsBy(text, one.sid, MOST_DIFFERENCES) }))
    .filter(({ distance }) => distance > 0 && distance <= MOST_DIFFERENCES)
    .toSorted((a, b) => a.distance - b.distance || (a.one.sid < b.one.sid ? -1 : 1))
    .slice(0, MOST_NEAREST)
    .map(({ one }) => one);
}

const columnsOf = (kind: Kind): string => `'${kind}' AS kind, sid, account_sid, status, first_seen_at`;

/** The account is looked at last: what others have between two SIDs of an account must not make the look-up long. */
const ofAccount = (rows: string, accountSid: string | undefined): SqlFragment => ({
  sql: `SELECT * FROM (${rows}) AS found${accountSid === undefined ? '' : ' WHERE account_sid = :accountSid'}`,
  parameters: accountSid === undefined ? {} : { accountSid },
});

function neighboursOf(text: string, accountSid: string | undefined): SqlFragment {
  const side = (kind: Kind, compared: string, direction: string): string =>
    `(SELECT ${columnsOf(kind)} FROM ${PLURAL[kind]} WHERE sid ${compared} :typed ORDER BY sid ${direction} LIMIT ${NEIGHBOURS})`;
  const sides = KINDS.flatMap((kind) => [side(kind, '>', 'ASC'), side(kind, '<', 'DESC')]);
  const { sql, parameters } = ofAccount(sides.join(' UNION ALL '), accountSid);
  return { sql, parameters: { ...parameters, typed: text } };
}

function mendedFrom(text: string, accountSid: string | undefined): SqlFragment {
  const rows = KINDS.map((kind) => `(SELECT ${columnsOf(kind)} FROM ${PLURAL[kind]} WHERE sid = ANY(:mended))`);
  const { sql, parameters } = ofAccount(rows.join(' UNION ALL '), accountSid);
  return { sql, parameters: { ...parameters, mended: mendedHeads(text) } };
}
