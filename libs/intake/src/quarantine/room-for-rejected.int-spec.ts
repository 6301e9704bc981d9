import { connectAsService } from '@sidetrack/database';
import type { Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { messageParams } from '../../../../test/support/provider.js';
import { anArrival, aRejectedCallback, RECEIVED_AT } from '../../spec-support/an-arrival.js';
import {
  cleanUpQuarantine,
  createSetAside,
  createSetAsideWithinRoom,
  discardQuarantined,
  findQuarantined,
  listQuarantined,
  QuarantineFullError,
  quarantineIdOf,
} from './index.js';
import type { RejectedCallback } from '../rejection.js';
import { bytesOf, RoomForRejected } from './room-for-rejected.js';

let database: ClonedDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  pool = connectAsService(database.apiUrl, { max: 2 });
});
beforeEach(() => pool.query('DELETE FROM quarantine'));
afterAll(async () => {
  await pool.end();
  await database.close();
});

/** A genuine callback of an account that cannot be read; all of them are of one size. */
function broken(account: string, n: number): RejectedCallback {
  const refused = aRejectedCallback('m-1');
  const params = { ...messageParams(`m-${String(n).padStart(4, '0')}`, 'sent'), AccountSid: account };
  return { ...refused, request: { ...anArrival(params).request } };
}

const ONE = bytesOf(broken('account-a', 0));

/** Sets so many aside, and gives how many found room. */
async function setAside(doors: { setAside: ReturnType<typeof createSetAside> }, account: string, count: number) {
  let kept = 0;
  for (let n = 0; n < count; n += 1) {
    try {
      await doors.setAside(broken(account, n));
      kept += 1;
    } catch (error) {
      if (!(error instanceof QuarantineFullError)) throw error;
    }
  }
  return kept;
}

function aDoor(maxBytes: number) {
  const refusedOf: string[] = [];
  const onFull = (owner: string): void => void refusedOf.push(owner);
  return { setAside: createSetAsideWithinRoom({ pool, maxBytes, onFull }), refusedOf };
}

describe('the room for authentic callbacks that were refused', () => {
  it('is counted as the database counts it', async () => {
    await createSetAside(pool)(broken('account-a', 0));
    const { rows } = await pool.query<{ stored_bytes: number }>('SELECT stored_bytes FROM quarantine');
    expect(rows).toEqual([{ stored_bytes: ONE }]);
  });

  it('is never all of one account: its flood leaves as much free as it takes, for others', async () => {
    const door = aDoor(ONE * 20);
    expect(await setAside(door, 'account-a', 200)).toBe(10);
    expect(await setAside(door, 'account-b', 200)).toBe(5);
    expect(await setAside(door, 'account-c', 1)).toBe(1);
    expect(new Set(door.refusedOf)).toEqual(new Set(['account-a', 'account-b']));
    expect((await listQuarantined(pool, { accountSid: 'account-a' }, 100)).entries).toHaveLength(10);
  });

  it('ends with what is not kept already: the same request has its id however full it is', async () => {
    const door = aDoor(ONE * 4);
    expect(await setAside(door, 'account-a', 10)).toBe(2);
    expect(await door.setAside(broken('account-a', 0))).toBe(quarantineIdOf(broken('account-a', 0)));
    await expect(door.setAside(broken('account-a', 5))).rejects.toThrow('account-a');
  });

  it('is that of every door on the database, and comes back with what is handled', async () => {
    const clock = { ms: 0 };
    const room = new RoomForRejected({ pool, maxBytes: ONE * 4, now: () => clock.ms });
    expect(await room.hasRoomFor('account-a', ONE)).toBe(true);
    const ids = [
      await createSetAside(pool)(broken('account-a', 0)),
      await createSetAside(pool)(broken('account-a', 1)),
    ];
    clock.ms += 5_000;
    expect(await room.hasRoomFor('account-a', ONE)).toBe(false);
    await discardQuarantined(pool, ids, RECEIVED_AT);
    clock.ms += 4_999;
    expect(await room.hasRoomFor('account-a', ONE)).toBe(false);
    clock.ms += 1;
    expect(await room.hasRoomFor('account-a', ONE)).toBe(true);
  });
});

describe('an authentic callback that waits', () => {
  it('stays, however old it is and however much there is', async () => {
    const id = await createSetAside(pool)(broken('account-a', 0));
    const later = new Date(RECEIVED_AT.getTime() + 10 * 365 * 86_400_000);
    expect(await cleanUpQuarantine(pool, { maxAgeMs: 1, maxBytes: 1 }, later)).toEqual({ aged: 0, evicted: 0 });
    expect(await findQuarantined(pool, id)).toMatchObject({ state: 'waiting' });
  });
});
