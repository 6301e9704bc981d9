import type { CallbackEvent } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';
import type { AuthenticArrival } from './arrival.js';
import type { Journal } from './journal/index.js';
import { KeepCallbacks, type KeepCallbacksOptions } from './keep-callbacks.js';
import { Breaker, DoorLanes, lanesToOneServer, type Lane } from './lanes/index.js';
import type { Pending } from './pending.js';
import { quarantineIdOf } from './quarantine/index.js';
import type { RejectedCallback } from './rejection.js';

const request = { method: 'POST', target: '/', host: '', bodyType: 'form', signature: '' } as const;

function anArrival(body: string): AuthenticArrival {
  const evidence = { scheme: 'form', signedUrl: '', signature: '', keyId: '', rawBody: null } as const;
  const receivedAt = new Date(0);
  return { route: 'message', request: { ...request, rawBody: Buffer.from(body) }, headers: {}, receivedAt, evidence };
}

/** A database and a journal that do what each test says, and what came to them. */
function given({ isAway = false, isJournalFull = (_body: string): boolean => false, maxWaiting = 100 } = {}) {
  const state = { isAway, batches: 0 };
  const stored: string[] = [];
  const journalled: string[] = [];
  const changes: boolean[] = [];
  const bodyOf = (arrival: AuthenticArrival): string => arrival.request.rawBody.toString();
  const breaker = new Breaker((isOpen) => changes.push(isOpen));
  const journal: Pick<Journal, 'add'> = {
    add: async (arrival) => {
      if (isJournalFull(bodyOf(arrival))) throw new Error('full');
      journalled.push(bodyOf(arrival));
    },
  };
  const commit = async (batch: readonly Pending[]) => {
    state.batches += 1;
    if (state.isAway) throw new Error('away');
    const poisonous = batch.filter(({ arrival }) => bodyOf(arrival) === 'poison');
    stored.push(...batch.filter((one) => !poisonous.includes(one)).map(({ arrival }) => bodyOf(arrival)));
    return new Map(poisonous.map((one) => [one, new Error('refused')]));
  };
  const options: KeepCallbacksOptions = {
    lanes: new DoorLanes(lanesToOneServer([commit], async () => new Map(), breaker)),
    setAside: async (refused) => {
      if (state.isAway) throw new Error('away');
      return quarantineIdOf(refused);
    },
    setAsideWithinMs: 1_000,
    journal: journal as Journal,
    onJournalled: () => undefined,
    maxBatch: 10,
    maxWaiting,
    maxWaitingBytes: 1_000_000,
    maxWaitMs: 1_000,
  };
  const keep = new KeepCallbacks(options);
  const append = (body: string) => keep.append({ sid: '' } as CallbackEvent, anArrival(body));
  return { append, keep, options, breaker, state, stored, journalled, changes };
}

describe('keeping callbacks', () => {
  it('stores them in the database while it is well, and touches no journal', async () => {
    const { append, stored, journalled } = given();
    await Promise.all(['a', 'b'].map(append));
    expect([stored, journalled]).toEqual([['a', 'b'], []]);
  });

  it('tells the culprit alone, and stores its neighbours', async () => {
    const { append, stored } = given();
    const outcomes = await Promise.all(['a', 'poison', 'b'].map(append));
    expect(outcomes).toEqual([undefined, { error: new Error('refused') }, undefined]);
    expect(stored).toEqual(['a', 'b']);
  });

  it('journals a batch that the database does not take, and opens the breaker', async () => {
    const { append, journalled, changes } = given({ isAway: true });
    await Promise.all(['a', 'b'].map(append));
    expect([journalled, changes]).toEqual([['a', 'b'], [true]]);
  });

  it('does not ask the database again while the breaker is open, and does once it is closed', async () => {
    const { append, breaker, state, stored, journalled } = given({ isAway: true });
    await append('a');
    state.isAway = false;
    await append('b');
    expect([state.batches, journalled]).toEqual([1, ['a', 'b']]);
    breaker.close();
    await append('c');
    expect(stored).toEqual(['c']);
  });

  it('lets the journal take over what the queue has no room for', async () => {
    const { append, stored, journalled } = given({ maxWaiting: 2 });
    await Promise.all(['a', 'b', 'c'].map(append));
    expect([stored, journalled]).toEqual([['a', 'b'], ['c']]);
  });

  it('stores the callbacks of a SID through the same lane, and waits in none for the other', async () => {
    const seen: string[][] = [[], []];
    const hanging = new Promise<never>(() => undefined);
    const { options, breaker } = given();
    const commits = seen.map((sids, lane) => async (batch: readonly Pending[]) => {
      sids.push(...batch.map(({ event }) => event.sid));
      return lane === 0 ? hanging : new Map();
    });
    const lanes = new DoorLanes(lanesToOneServer(commits, async () => new Map(), breaker));
    const keep = new KeepCallbacks({ ...options, lanes });
    const sids = ['SM0', 'SM1', 'SM1', 'SM3', 'SM1'];
    const kept = sids.map((sid) => keep.append({ sid } as CallbackEvent, anArrival(sid)));
    await Promise.all(kept.slice(1));
    expect(seen).toEqual([['SM0'], ['SM1', 'SM1', 'SM3', 'SM1']]);
  });

  it('sends to the journal the callbacks of the node that is away, and those of no other node', async () => {
    const { options, journalled } = given();
    const stored: string[] = [];
    const laneTo = (node: string): Lane => ({
      node,
      breaker: new Breaker(() => undefined),
      commit: async (batch) => {
        if (node === 'a:1') throw new Error('away');
        stored.push(...batch.map(({ event }) => event.sid));
        return new Map();
      },
      drain: async () => new Map(),
    });
    const both = [laneTo('a:1'), laneTo('b:1')] as const;
    const lanes = new DoorLanes({ lanes: both, laneOf: (sid) => both[sid.startsWith('a') ? 0 : 1] });
    const keep = new KeepCallbacks({ ...options, lanes });
    for (const sid of ['a1', 'b1', 'a2', 'b2']) await keep.append({ sid } as CallbackEvent, anArrival(sid));
    expect([stored, journalled]).toEqual([
      ['b1', 'b2'],
      ['a1', 'a2'],
    ]);
    expect([lanes.isOpen, lanes.isAllOpen, lanes.nodesAway]).toEqual([true, false, ['a:1']]);
    // Quarantine is not on that node.
    const refused: RejectedCallback = { ...anArrival('odd'), reason: 'invalid', detail: '', problems: [] };
    await keep.setAside(refused);
    expect(journalled).not.toContain('odd');
  });

  it('answers each of a batch for itself when the journal has no room for some', async () => {
    const { append, journalled } = given({ isAway: true, isJournalFull: (body) => body === 'b' });
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map(append));
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(journalled).toEqual(['a', 'c']);
  });

  it('journals a refused callback that quarantine cannot take, under the id that it will have there', async () => {
    const refused: RejectedCallback = { ...anArrival('odd'), reason: 'invalid', detail: '', problems: [] };
    const { keep, journalled } = given({ isAway: true });
    expect(await keep.setAside(refused)).toBe(quarantineIdOf(refused));
    expect(journalled).toEqual(['odd']);
  });
});
