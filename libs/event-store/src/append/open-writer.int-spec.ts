import { connectAsService } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { PROJECTIONS } from '@sidetrack/views';
import type pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { given } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { AmbiguousReadingError } from './ambiguous-reading-error.js';
import { openWriter, type Appended, type LogWriter } from './open-writer.js';

const aMessage = (sid: string, more: Partial<CallbackEvent> = {}): CallbackEvent =>
  given({ kind: 'message', sid, status: 'sent', ...more });

/** Two readings of one signed text: the first is remembered, since it may be about another SID. */
function twoReadings(sid: string): readonly [first: CallbackEvent, other: CallbackEvent] {
  const first = aMessage(sid, { sidsOfOtherReadings: [`${sid}-victim`] });
  return [first, aMessage(`${sid}-victim`, { evidence: first.evidence, sidsOfOtherReadings: [sid] })];
}

describe('a writer of the log', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let writer: LogWriter;
  let told: Appended[] = [];

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = connectAsService(database.ingestUrl, { max: 2 });
    writer = openWriter({ pool, projections: PROJECTIONS, onAppended: (batch) => void told.push(batch) });
  });
  afterAll(async () => {
    await writer.close();
    await pool.end();
    await database.close();
  });

  it('tells how much of each batch was new, and gives the same answer', async () => {
    told = [];
    const [one, two] = [aMessage('m-1'), aMessage('m-2')];
    expect(await writer.append([one, two, one, two, one])).toBe(2);
    expect(await writer.append([one, two])).toBe(0);
    expect(told).toEqual([
      { appended: 2, repeats: 3, ambiguous: 0 },
      { appended: 0, repeats: 2, ambiguous: 0 },
    ]);
  });

  it('tells what it left out, which is no repeat, and so learns whoever asked', async () => {
    const [first, other] = twoReadings('m-3');
    await writer.append([first]);
    told = [];
    const leftOut: CallbackEvent[] = [];
    expect(await writer.append([other, first, aMessage('m-4')], undefined, (one) => leftOut.push(one))).toBe(1);
    expect(leftOut).toEqual([other]);
    expect(told).toEqual([{ appended: 1, repeats: 1, ambiguous: 1 }]);
    await expect(writer.append([other])).rejects.toThrow('split into other parameters');
  });

  it('commits a batch but for its culprits, those among them of which another reading came first', async () => {
    const [first, other] = twoReadings('m-5');
    const odd = aMessage('m-odd', { sequenceNumber: 2 ** 40 });
    const commit = writer.committing({ eventOf: ({ event }: { event: CallbackEvent }) => event, deadlineMs: 20_000 });
    const batch = [first, other, odd, aMessage('m-6')].map((event) => ({ event }));
    const culprits = await commit(batch);
    expect([...culprits.keys()].map(({ event }) => event.sid).toSorted()).toEqual(['m-5-victim', 'm-odd']);
    expect(culprits.get(batch[1]!)).toBeInstanceOf(AmbiguousReadingError);
    const { rows } = await pool.query<{ sid: string }>(
      `SELECT sid FROM events WHERE sid IN ('m-5', 'm-6') ORDER BY sid`,
    );
    expect(rows.map(({ sid }) => sid)).toEqual(['m-5', 'm-6']);
  });
});
