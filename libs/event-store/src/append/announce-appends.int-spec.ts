import { connectAsService } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { given } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { ListenForAppends } from '../feed/listen-for-appends.js';
import type { AppendEvents } from './append-events.js';
import { openWriter, type Appended } from './open-writer.js';

const EVERY_MS = 300;
const SOON = { timeout: 20_000 };

let database: ClonedDatabase;
let pool: pg.Pool;
let append: AppendEvents;
let listening: ListenForAppends;
let heard: number;
let lost: number;

const anEvent = (sid: string) => given({ kind: 'message', sid, status: 'sent' });

beforeEach(async () => {
  database = await cloneDatabase();
  pool = connectAsService(database.ingestUrl, { max: 2 });
  pool.on('error', () => undefined);
  append = openWriter({ pool, projections: PROJECTIONS, announceEveryMs: EVERY_MS }).append;
  heard = 0;
  lost = 0;
  listening = new ListenForAppends({
    connect: () => new pg.Client({ connectionString: database.url }),
    onAppend: () => void (heard += 1),
    onLost: () => void (lost += 1),
  });
  listening.start();
  // It tells of the connection as well.
  await vi.waitFor(() => expect(heard).toBe(1), SOON);
});

afterEach(async () => {
  listening.stop();
  await pool.end();
  await database.close();
});

describe('an announced append', () => {
  it('is heard, and an exact repeat, which appends nothing, is not', async () => {
    await append([anEvent('a')]);
    await vi.waitFor(() => expect(heard).toBe(2), SOON);
    await sleep(EVERY_MS);
    await append([anEvent('a')]);
    await sleep(2 * EVERY_MS);
    expect(heard).toBe(2);
  });

  it('shares its announcement with those that come soon after, the last one included', async () => {
    await append([anEvent('first')]);
    await vi.waitFor(() => expect(heard).toBe(2), SOON);
    const startedAt = performance.now();
    await Promise.all(Array.from({ length: 50 }, (_, n) => append([anEvent(`more-${n}`)])));
    const tookMs = performance.now() - startedAt;
    await vi.waitFor(() => expect(heard).toBeGreaterThan(2), SOON);
    await sleep(2 * EVERY_MS);
    expect(heard - 2).toBeLessThanOrEqual(1 + Math.ceil(tookMs / EVERY_MS));
  });

  it('is heard before its writer is closed, however short the time since the announcement before', async () => {
    const writer = openWriter({ pool, projections: PROJECTIONS, announceEveryMs: 600_000 });
    await writer.append([anEvent('first')]);
    await vi.waitFor(() => expect(heard).toBe(2), SOON);
    await writer.append([anEvent('second')]);
    await writer.close();
    await vi.waitFor(() => expect(heard).toBe(3), SOON);
  });

  it('is not harmed when it cannot be announced', async () => {
    const ended = new pg.Pool({ connectionString: database.url });
    ended.on('error', () => undefined);
    await ended.end();
    const told: Appended[] = [];
    const mute = openWriter({ pool: ended, projections: PROJECTIONS, onAppended: (batch) => void told.push(batch) });
    const commit = mute.committing({ eventOf: (event: CallbackEvent) => event, deadlineMs: 20_000, over: pool });
    expect(await commit([anEvent('a')])).toEqual(new Map());
    await mute.close();
    expect(told).toEqual([{ appended: 1, repeats: 0, ambiguous: 0 }]);
  });

  it('is heard again after the connection was broken, which is told once', async () => {
    const admin = new pg.Client({ connectionString: database.url });
    await admin.connect();
    await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN %'`);
    await admin.end();

    await vi.waitFor(() => expect([heard, lost]).toEqual([2, 1]), SOON);
    await append([anEvent('after')]);
    await vi.waitFor(() => expect(heard).toBe(3), SOON);
  });
});
