import { migrate, TABLE_GRANTS } from '@sidetrack/database';
import { readJournalStatuses } from '@sidetrack/intake';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openIngestDoor, type OpenIngestDoor } from '../../apps/ingest/spec-support/open-ingest-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { messageParams, sendCallback, type Answer } from '../support/provider.js';

const SOON = { timeout: 30_000, interval: 50 };

/** As it happens to a door that runs while its database is restored, or migrated by a program that moves its rights. */
describe('an ingest door whose login loses its rights while it runs', () => {
  let database: ClonedDatabase;
  let door: OpenIngestDoor;
  let owner: pg.Pool;

  beforeEach(async () => {
    database = await cloneDatabase();
    owner = new pg.Pool({ connectionString: database.url, max: 1 });
    owner.on('error', () => undefined);
    door = await openIngestDoor(database.url);
  });

  afterEach(async () => {
    await door.close();
    await owner.end();
    await database.close();
  });

  const send = (sid: string, status = 'sent'): Promise<Answer> =>
    sendCallback(door.url, 'message', messageParams(sid, status));

  it('goes on taking callbacks, and has stored each of them once `migrate` has given the rights back', async () => {
    expect((await send('m-before')).status).toBe(200);
    for (const table of Object.keys(TABLE_GRANTS)) await owner.query(`REVOKE ALL ON ${table} FROM sidetrack_ingest`);
    const sids = Array.from({ length: 20 }, (_, n) => `m-without-${n}`);
    const answers = await Promise.all(sids.map((sid) => send(sid)));
    expect(answers.map(({ status }) => status)).toEqual(sids.map(() => 200));
    const refused = await send('m-odd', 'no word');
    expect(refused.status).toBe(422);
    await vi.waitFor(
      async () => expect(await readJournalStatuses(door.dataDir)).toMatchObject([{ records: 21 }]),
      SOON,
    );

    const { steps, setRight } = await migrate(database.url);
    expect(steps).toEqual([]);
    expect(setRight.filter((fault) => fault.includes('"sidetrack_ingest" lacks'))).not.toEqual([]);
    await vi.waitFor(async () => {
      const { rows } = await owner.query<{ sid: string }>('SELECT sid FROM events ORDER BY sid');
      expect(rows.map(({ sid }) => sid)).toEqual(['m-before', ...sids].toSorted());
      expect((await owner.query('SELECT id FROM quarantine')).rows).toEqual([
        { id: (JSON.parse(refused.body) as Record<string, unknown>)['quarantineId'] },
      ]);
      expect(await readJournalStatuses(door.dataDir)).toMatchObject([{ records: 0 }]);
    }, SOON);
  });
});
