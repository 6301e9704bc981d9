import type { CallbackEvent } from '@sidetrack/domain';
import type { ClientBase, Pool } from 'pg';
import { inRange, type SidRange } from './sid-ranges.js';

/** An event with all that its signature was made over, and its place in the log. */
export interface SignedEvent extends CallbackEvent {
  readonly position: number;
}

/** Events carry up to 64 KiB of body each: so many at a time stay far below what a small machine has. */
const PAGE = 500;

const KEY = 'sid, fingerprint';

/** Every event of a range of SIDs with its evidence, page by page in the order of the key. */
export async function* readSignedEvents(
  database: Pool | ClientBase,
  range: SidRange,
): AsyncGenerator<readonly SignedEvent[], void, undefined> {
  const { condition, values } = inRange(range);
  const next = `$${values.length + 1}, $${values.length + 2}`;
  for (let last: SignedEvent | null = null; ;) {
    const isAfterLast: string = last === null ? '' : `AND (${KEY}) > (${next})`;
    const key: unknown[] = last === null ? [] : [last.sid, last.fingerprint];
    const result = await database.query<Row>(
      `SELECT position, received_at, occurred_at, sequence_number, kind, sid, account_sid, status, fingerprint, params,
              unread, tags, signature_scheme, signed_url, signature, key_id, raw_body
         FROM events
        WHERE ${condition} ${isAfterLast}
        ORDER BY ${KEY}
        LIMIT ${PAGE}`,
      [...values, ...key],
    );
    const page: SignedEvent[] = result.rows.map(toSignedEvent);
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    last = page[page.length - 1]!;
  }
}

/** A row as `pg` gives it: bigint as text, bytea as Buffer, jsonb read. */
interface Row extends Pick<CallbackEvent, 'kind' | 'sid' | 'status' | 'fingerprint' | 'params' | 'tags'> {
  readonly position: string;
  readonly received_at: Date;
  readonly occurred_at: Date;
  readonly sequence_number: number | null;
  readonly account_sid: string;
  readonly unread: readonly string[] | null;
  readonly signature_scheme: CallbackEvent['evidence']['scheme'];
  readonly signed_url: string;
  readonly signature: string;
  readonly key_id: string;
  readonly raw_body: Buffer | null;
}

function toSignedEvent(row: Row): SignedEvent {
  return {
    position: Number(row.position),
    receivedAt: row.received_at,
    occurredAt: row.occurred_at,
    sequenceNumber: row.sequence_number,
    kind: row.kind,
    sid: row.sid,
    accountSid: row.account_sid,
    status: row.status,
    fingerprint: row.fingerprint,
    params: row.params,
    unread: row.unread ?? [],
    tags: row.tags,
    evidence: {
      scheme: row.signature_scheme,
      signedUrl: row.signed_url,
      signature: row.signature,
      keyId: row.key_id,
      rawBody: row.raw_body,
    },
  };
}
