import { BY_WHOLE_SCAN } from '@sidetrack/database';
import type { Pool } from 'pg';

/** An event of which another reading is known: the same signature, over the same signed text, with other parameters. */
export interface AmbiguousEvent {
  readonly position: number;
  readonly sid: string;
  readonly accountSid: string;
}

export interface AmbiguousEvents {
  /**
   * Events whose signature another event has as well: at least one of the events was never signed. In groups, oldest
   * first.
   */
  readonly inLog: number;
  /** The first of these events. */
  readonly shown: readonly AmbiguousEvent[];
  /** Events of which another reading was refused. */
  readonly refused: number;
}

/** One signature may be written in base64 and in hex; both count as the same. */
const ONE_SPELLING = `CASE length(signature) WHEN 40 THEN encode(decode(signature, 'hex'), 'base64') ELSE signature END`;

const GROUPS = `
  SELECT ${ONE_SPELLING} AS spelling, min(position) AS first, count(*) AS events
    FROM events
   GROUP BY spelling
  HAVING min(encode(fingerprint, 'hex')) <> max(encode(fingerprint, 'hex'))`;

const COUNT = `SELECT coalesce(sum(events), 0)::integer AS events FROM (${GROUPS}) AS groups`;

const SHOW = `
  SELECT event.position::float8 AS position, event.sid, event.account_sid AS "accountSid"
    FROM (${GROUPS} ORDER BY first LIMIT $1) AS groups
    JOIN events AS event ON ${ONE_SPELLING.replaceAll('signature', 'event.signature')} = groups.spelling
   ORDER BY groups.first, event.position
   LIMIT $1`;

const REFUSED = `
  SELECT count(*)::integer AS events
    FROM first_readings AS first
    JOIN events AS event ON event.signature = first.signature AND event.fingerprint = first.fingerprint
   WHERE first.other_quarantine_id IS NOT NULL`;

/**
 * Goes through the signatures of the whole log. This needs no key, and nothing that was remembered. The table is read
 * from one end to the other, once or twice; an index would not avoid that.
 */
export async function findAmbiguousEvents(database: Pool, show: number): Promise<AmbiguousEvents> {
  const client = await database.connect();
  try {
    await client.query('BEGIN');
    await client.query(BY_WHOLE_SCAN);
    const inLog = (await client.query<{ events: number }>(COUNT)).rows[0]!.events;
    const shown = inLog === 0 ? [] : (await client.query<AmbiguousEvent>(SHOW, [show])).rows;
    const refused = (await client.query<{ events: number }>(REFUSED)).rows[0]!.events;
    await client.query('COMMIT');
    return { inLog, shown, refused };
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
