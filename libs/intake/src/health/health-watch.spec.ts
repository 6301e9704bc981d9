import { ClassicLevel } from 'classic-level';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messageParams } from '../../../../test/support/provider.js';
import { aRejectedCallback } from '../../spec-support/an-arrival.js';
import { claimJournal, closeJournal, type Journal } from '../journal/index.js';
import { isReady } from './door-health.js';
import { HealthWatch } from './health-watch.js';

const silent = pino({ level: 'silent' });
const full = (): Error => Object.assign(new Error('could not extend file'), { code: '53100' });

describe('the watch over the health of a door', () => {
  let dataDir: string;
  let journal: Journal;
  let breaker: { isOpen: boolean };
  let watch: HealthWatch;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-health-'));
    await open(1024 * 1024);
    breaker = { isOpen: false };
    watch = new HealthWatch({ journal, breaker });
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await watch.stop();
    await closeJournal(journal);
    await rm(dataDir, { recursive: true });
  });

  const open = async (limitBytes: number): Promise<void> => {
    journal = await claimJournal(dataDir, limitBytes, silent);
  };
  const codes = (): string[] => watch.read().troubles.map(({ code }) => code);
  const ready = (): boolean => isReady(watch.read());
  const look = async (times: number): Promise<void> => {
    for (let each = 0; each < times; each += 1) await watch.look();
  };
  const fillDisk = () =>
    vi
      .spyOn(ClassicLevel.prototype, 'batch')
      .mockRejectedValue(new Error('IO error: /x/3.log: No space left on device'));

  /** A callback while the database is away: the journal takes it or not. */
  const send = async (body = 'made up'): Promise<void> => {
    const arrival = aRejectedCallback('m-1', { receivedAt: new Date() }, messageParams('m-1', 'sent', { Body: body }));
    try {
      await journal.add(arrival);
      watch.keep();
    } catch (error) {
      watch.refuse(arrival, error);
    }
  };

  it('finds nothing wrong while all is well, and writes nothing to find that', async () => {
    const writing = vi.spyOn(ClassicLevel.prototype, 'batch');
    await look(20);
    expect(watch.read()).toEqual({ troubles: [] });
    expect(writing).not.toHaveBeenCalled();
  });

  it('is ready while the database is away and the journal takes callbacks', async () => {
    breaker.isOpen = true;
    watch.failAtDatabase(full());
    await send();
    await look(3);
    expect([ready(), codes()]).toEqual([true, ['database-disk-full']]);
    breaker.isOpen = false;
    await look(1);
    expect(codes()).toEqual([]);
  });

  it('is not when the disk is full as well, and is again, without a callback, once there is room', async () => {
    const disk = fillDisk();
    breaker.isOpen = true;
    watch.failAtDatabase(full());
    await send();
    await look(3);
    expect(ready()).toBe(false);
    expect(codes()).toEqual(['callbacks-not-kept', 'journal-not-writable', 'database-disk-full']);
    expect(watch.read().troubles[0]!.message).toContain('(No space left on device)');
    disk.mockRestore();
    await vi.waitFor(
      async () => {
        await look(1);
        expect([ready(), codes()]).toEqual([true, ['database-disk-full']]);
      },
      { timeout: 20_000, interval: 20 },
    );
    expect(journal.records).toBe(0);
  });

  it('is not while the journal has no room for what was refused last, although its disk takes it', async () => {
    await closeJournal(journal);
    await open(20_000);
    watch = new HealthWatch({ journal, breaker });
    breaker.isOpen = true;
    for (let each = 0; each < 8; each += 1) await send('x'.repeat(6_000));
    await look(20);
    expect([ready(), codes()[0]]).toEqual([false, 'callbacks-not-kept']);
    await journal.remove(await journal.read('', 10, 100_000));
    await look(2);
    expect(ready()).toBe(true);
  });

  it('believes a database that is asked again after a while, and one whose disk was full only after a minute', async () => {
    fillDisk();
    breaker.isOpen = true;
    watch.failAtDatabase(full());
    await send();
    // The question of the drain is answered also by one that has no room for a callback.
    breaker.isOpen = false;
    await look(100);
    expect(ready()).toBe(false);
    await look(25);
    expect(ready()).toBe(true);
    breaker.isOpen = true;
    watch.failAtDatabase(Object.assign(new Error('made up'), { code: 'ECONNREFUSED' }));
    await send();
    breaker.isOpen = false;
    await look(5);
    expect(ready()).toBe(false);
    await look(10);
    expect(ready()).toBe(true);
  });

  it('takes what the journal’s disk says for no failure of the database', async () => {
    fillDisk();
    breaker.isOpen = true;
    watch.failAtDatabase(full());
    const error: unknown = await journal.add(aRejectedCallback('m-1')).catch((cause: unknown) => cause);
    watch.failAtDatabase(error);
    expect(codes()).toContain('database-disk-full');
  });
});
