import type { CallbackEvent } from '@sidetrack/domain';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messageParams } from '../../../../test/support/provider.js';
import { aRejectedCallback } from '../../spec-support/an-arrival.js';
import { DoorLanes, type Lane } from '../lanes/index.js';
import { Breaker } from '../lanes/breaker.js';
import { claimJournal } from './claim-journal.js';
import { DrainJournal } from './drain-journal.js';
import type { Journal } from './journal.js';
import { closeJournal } from './journal-status.js';

const silent = pino({ level: 'silent' });

describe('draining the journal into a cluster of which a node is away', () => {
  let dataDir: string;
  let journal: Journal;
  let away: Set<string>;
  let stored: string[];
  let lanes: DoorLanes;
  let drain: DrainJournal;

  const laneTo = (node: string): Lane => ({
    node,
    breaker: new Breaker(() => undefined),
    commit: async () => new Map(),
    drain: async (events: readonly CallbackEvent[]) => {
      if (away.has(node)) throw new Error('away');
      stored.push(...events.map(({ sid }) => sid));
      return new Map();
    },
  });

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-drain-'));
    journal = await claimJournal(dataDir, 1024 * 1024, silent);
    away = new Set(['a:1']);
    stored = [];
    const both = [laneTo('a:1'), laneTo('b:1')] as const;
    both[0].breaker.open(new Error('away'));
    lanes = new DoorLanes({ lanes: both, laneOf: (sid) => both[sid.startsWith('a') ? 0 : 1] });
    drain = new DrainJournal(journal, { lanes, setAside: async () => '', logger: silent });
  });
  afterEach(async () => {
    await closeJournal(journal);
    await rm(dataDir, { recursive: true });
  });

  const keep = async (...sids: string[]): Promise<void> => {
    for (const sid of sids) await journal.add(aRejectedCallback(sid, {}, messageParams(sid, 'sent')));
  };

  it('stores what is for the other nodes, keeps the rest, and says that it could not store all', async () => {
    await keep('a-1', 'b-1', 'a-2', 'b-2');
    await expect(drain.step()).rejects.toThrow('away');
    expect(stored.toSorted()).toEqual(['b-1', 'b-2']);
    expect(journal.records).toBe(2);
    expect(lanes.nodesAway).toEqual(['a:1']);
  });

  it('gets past what waits for that node to what came in behind it', async () => {
    await keep('a-1');
    await expect(drain.step()).rejects.toThrow('away');
    await keep('b-1');
    for (const _ of [1, 2]) await drain.step().catch(() => undefined);
    expect(stored).toEqual(['b-1']);
  });

  it('asks for the node though nothing waits for it, and takes up with it once it answers', async () => {
    await expect(drain.step()).rejects.toThrow('away');
    away.clear();
    await keep('a-1');
    await drain.step();
    expect([stored, lanes.isOpen]).toEqual([['a-1'], false]);
    expect(journal.records).toBe(0);
  });
});
