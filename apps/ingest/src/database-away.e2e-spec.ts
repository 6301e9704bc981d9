import { readJournalStatuses } from '@sidetrack/intake';
import pg from 'pg';
import { afterEach, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { bringBack, takeAway } from '../../../test/support/away-database.js';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { messageParams, sendCallback, type Answer } from '../../../test/support/provider.js';
import { openIngestDoor, type OpenIngestDoor } from '../spec-support/open-ingest-door.js';

const SOON = { timeout: 20_000, interval: 20 };

describe('the public door while the database cannot take callbacks', () => {
  let database: ClonedDatabase;
  let door: OpenIngestDoor;
  const admin = inject('postgresAdminUrl');

  beforeEach(async () => {
    database = await cloneDatabase();
  });

  afterEach(async () => {
    await door.close();
    await database.close();
  });

  const ask = async <Row extends pg.QueryResultRow>(sql: string): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    try {
      return (await client.query<Row>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  const storedSids = async (): Promise<string[]> =>
    (await ask<{ sid: string }>('SELECT sid FROM events ORDER BY position')).map((row) => row.sid);

  const send = (sid: string, status = 'sent', more: Record<string, string> = {}): Promise<Answer> =>
    sendCallback(door.url, 'message', messageParams(sid, status, more));

  const idOf = (answer: Answer): unknown => (JSON.parse(answer.body) as Record<string, unknown>)['quarantineId'];

  const isJournalEmpty = async (): Promise<void> => {
    expect(await readJournalStatuses(door.dataDir)).toMatchObject([{ records: 0, bytes: 0 }]);
  };

  it('one callback that the database refuses goes to quarantine with its words, and 50 others are stored', async () => {
    await ask(`ALTER TABLE events ADD CONSTRAINT no_poison CHECK (status <> 'poison')`);
    door = await openIngestDoor(database.url);
    const sids = Array.from({ length: 50 }, (_, n) => `m-${n}`);
    const answers = await Promise.all([
      ...sids.slice(0, 25).map((sid) => send(sid)),
      send('m-poisonous', 'poison'),
      ...sids.slice(25).map((sid) => send(sid)),
    ]);
    const refused = answers.filter((answer) => answer.status === 422);
    expect(answers.filter((answer) => answer.status === 200)).toHaveLength(50);
    expect(refused).toHaveLength(1);
    expect((await storedSids()).toSorted()).toEqual(sids.toSorted());
    const kept = await ask('SELECT id, reason, detail, raw_body FROM quarantine');
    expect(kept).toMatchObject([{ id: idOf(refused[0]!), reason: 'database' }]);
    expect(kept[0]?.['detail']).toContain('no_poison');
    expect(String(kept[0]?.['raw_body'])).toContain('m-poisonous');
  });

  it('callbacks are taken all the same, and stored in order of receipt with their time when it is back', async () => {
    door = await openIngestDoor(database.url);
    await send('m-before');
    await takeAway(admin, database.url);
    const awayAt = Date.now();
    const answers: Answer[] = [];
    for (const n of [1, 2, 3, 4, 5]) answers.push(await send(`m-away-${n}`));
    answers.push(await send('m-away-1'));
    const backAt = Date.now();
    await bringBack(admin, database.url);

    expect(answers.map((answer) => answer.status)).toEqual(Array(6).fill(200));
    const expected = ['m-before', ...[1, 2, 3, 4, 5].map((n) => `m-away-${n}`)];
    await vi.waitFor(async () => expect(await storedSids()).toEqual(expected), SOON);
    const late = await ask<{ received_at: Date }>(`SELECT received_at FROM events WHERE sid LIKE 'm-away-%'`);
    for (const { received_at: receivedAt } of late) {
      expect(receivedAt.getTime()).toBeGreaterThanOrEqual(awayAt);
      expect(receivedAt.getTime()).toBeLessThanOrEqual(backAt);
    }
    await vi.waitFor(isJournalEmpty, SOON);
    // And it is asked directly again: an answer means that it is stored.
    await vi.waitFor(async () => {
      const sid = `m-direct-${performance.now()}`.replace('.', '-');
      await send(sid);
      expect(await storedSids()).toContain(sid);
    }, SOON);
  });

  it('a callback that cannot be read is refused with the id under which it will be found', async () => {
    door = await openIngestDoor(database.url);
    await takeAway(admin, database.url);
    const answer = await send('m-odd', 'no word');
    await bringBack(admin, database.url);

    expect(answer.status).toBe(422);
    await vi.waitFor(
      async () =>
        expect(await ask('SELECT id, reason FROM quarantine')).toEqual([{ id: idOf(answer), reason: 'invalid' }]),
      SOON,
    );
  });

  it('a poisonous callback in the journal goes to quarantine and does not stop the others behind it', async () => {
    await ask(`ALTER TABLE events ADD CONSTRAINT no_poison CHECK (status <> 'poison')`);
    door = await openIngestDoor(database.url);
    await takeAway(admin, database.url);
    const answers = [await send('m-1'), await send('m-poisonous', 'poison'), await send('m-2')];
    await bringBack(admin, database.url);

    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
    await vi.waitFor(async () => expect(await storedSids()).toEqual(['m-1', 'm-2']), SOON);
    await vi.waitFor(
      async () => expect(await ask('SELECT reason FROM quarantine')).toEqual([{ reason: 'database' }]),
      SOON,
    );
  });

  it('a database that hangs costs the deadline once, and then nothing', async () => {
    door = await openIngestDoor(database.url);
    const blocker = new pg.Client({ connectionString: database.url });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE events IN ACCESS EXCLUSIVE MODE');
    const startedAt = performance.now();
    expect((await send('m-first')).status).toBe(200);
    expect(performance.now() - startedAt).toBeGreaterThan(900);
    const afterwards = performance.now();
    const answers = await Promise.all([send('m-second'), send('m-third')]);
    expect(answers.map((answer) => answer.status)).toEqual([200, 200]);
    expect(performance.now() - afterwards).toBeLessThan(900);
    await blocker.query('COMMIT');
    await blocker.end();
    await vi.waitFor(
      async () => expect((await storedSids()).toSorted()).toEqual(['m-first', 'm-second', 'm-third']),
      SOON,
    );
  });

  it('a full journal refuses with 503 and Retry-After, and takes callbacks again once it is drained', async () => {
    door = await openIngestDoor(database.url, { journalMaxBytes: 20_000 });
    await takeAway(admin, database.url);
    const large = { Body: 'x'.repeat(6_000) };
    const answers: Answer[] = [];
    for (const n of [1, 2, 3, 4, 5]) answers.push(await send(`m-${n}`, 'sent', large));
    const taken = answers.filter((answer) => answer.status === 200).length;
    expect(answers.map((answer) => answer.status)).toEqual([200, 200, 503, 503, 503]);
    expect(answers[4]?.headers.get('retry-after')).toBe('2');
    expect(answers[4]?.headers.get('content-type')).toBe('application/problem+json');

    await bringBack(admin, database.url);
    await vi.waitFor(async () => expect(await storedSids()).toHaveLength(taken), SOON);
    expect((await send('m-5', 'sent', large)).status).toBe(200);
  });

  it('the door opens without a database, takes callbacks, and stores them when it comes', async () => {
    await takeAway(admin, database.url);
    door = await openIngestDoor(database.url, { isDatabaseAway: true });
    expect((await send('m-early')).status).toBe(200);
    await bringBack(admin, database.url);
    await vi.waitFor(async () => expect(await storedSids()).toEqual(['m-early']), SOON);
  });

  it('nothing is written to a database whose schema does not fit, and everything once it does', async () => {
    await ask(`UPDATE migrations SET name = 'Later9999999999999' WHERE id = (SELECT max(id) FROM migrations)`);
    door = await openIngestDoor(database.url, { isDatabaseAway: true });
    expect((await send('m-unfit')).status).toBe(200);
    await vi.waitFor(async () => expect(await readJournalStatuses(door.dataDir)).toMatchObject([{ records: 1 }]), SOON);
    expect(await storedSids()).toEqual([]);
    const { MIGRATIONS } = await import('@sidetrack/migrations');
    await ask(`UPDATE migrations SET name = '${MIGRATIONS.at(-1)!.name}' WHERE name LIKE 'Later%'`);
    await vi.waitFor(async () => expect(await storedSids()).toEqual(['m-unfit']), SOON);
  });
});
