/**
 * A process that appends from when it is told to `go` until it is told to `stop`: at once, in transactions that take their time, and in some that are
 * rolled back, with pauses that leave the machine to those who read. It tells its parent what it knows to be committed, and what never can be.
 *
 * Arguments: the database's URL, a name that no other writer has had, a seed.
 */
import { connectAsService } from '@sidetrack/database';
import { KINDS, type CallbackEvent } from '@sidetrack/domain';
import { createAppendEvents, openWriter } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface WriterReport {
  readonly committed?: readonly string[];
  readonly rolledBack?: readonly string[];
}

const [, , url = '', name = '', seed = '0'] = process.argv;
const random = xoroshiro128plus(Number(seed));
const upTo = (greatest: number): number => uniformInt(random, 0, greatest);

const pool = connectAsService(url, { max: 2 });
pool.on('error', () => undefined);
const { append } = openWriter({ pool, projections: PROJECTIONS });
let count = 0;
const stopping = new AbortController();

/** A SID of its own for each, and now and then one that all writers share, so that they wait for each other. */
function anEvent(): CallbackEvent {
  count += 1;
  const kind = KINDS[upTo(2)]!;
  const receivedAt = new Date();
  const params = { Id: `${name}-${count}` };
  return {
    kind,
    sid: upTo(9) === 0 ? `shared-${upTo(3)}` : params.Id,
    accountSid: 'account-1',
    status: kind === 'message' ? 'sent' : 'completed',
    occurredAt: receivedAt,
    receivedAt,
    sequenceNumber: null,
    params,
    unread: [],
    tags: {},
    fingerprint: createHash('sha256').update(params.Id).digest().subarray(0, 16),
    evidence: { scheme: 'form', signedUrl: 'https://hooks.example.test/', signature: 'x', keyId: 'k', rawBody: null },
  };
}

async function appendSlowly(events: readonly CallbackEvent[], ending: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await createAppendEvents(client as unknown as Pool, PROJECTIONS)(events);
    await client.query('SELECT pg_sleep($1)', [upTo(200) / 1_000]);
    await client.query(ending);
  } finally {
    client.release();
  }
}

const tell = (report: WriterReport): void => void process.send?.(report);

process.on('disconnect', () => process.exit());
const toldTo = (word: 'go' | 'stop'): Promise<void> =>
  new Promise((resolve) => process.on('message', (message) => message === word && resolve()));
void toldTo('stop').then(() => stopping.abort());
const go = toldTo('go');
tell({});
await go;
while (!stopping.signal.aborted) {
  const events = Array.from({ length: 1 + upTo(4) }, anEvent);
  const ids = events.map(({ params }) => params['Id'] as string);
  const choice = upTo(9);
  if (choice < 2) {
    await appendSlowly(events, 'ROLLBACK');
    tell({ rolledBack: ids });
  } else {
    await (choice < 4 ? appendSlowly(events, 'COMMIT') : append(events));
    tell({ committed: ids });
  }
  await sleep(upTo(100));
}
await pool.end();
process.disconnect();
