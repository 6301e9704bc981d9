import type { CallbackEvent } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';
import type { AuthenticArrival } from './arrival.js';
import { Breaker, type Journal } from './journal/index.js';
import { KeepCallbacks, type KeepCallbacksOptions, type Pending } from './keep-callbacks.js';
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
  const options: KeepCallbacksOptions = {
    lanes: [
      async (batch: readonly Pending[]) => {
        state.batches += 1;
        if (state.isAway) throw new Error('away');
        const poisonous = batch.filter(({ arrival }) => bodyOf(arrival) === 'poison');
        stored.push(...batch.filter((one) => !poisonous.includes(one)).map(({ arrival }) => bodyOf(arrival)));
        return new Map(poisonous.map((one) => [one, new Error('refused')]));
      },
    ],
    setAside: async (refused) => {
      if (state.isAway) throw new Error('away');
      return quarantineIdOf(refused);
    },
    setAsideWithinMs: 1_000,
    journal: journal as Journal,
    breaker,
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
    const keep = new KeepCallbacks({
      ...given().options,
      lanes: seen.map((sids, lane) => async (batch) => {
        sids.push(...batch.map(({ event }) => event.sid));
        return lane === 0 ? hanging : new Map();
      }),
    });
    const sids = ['SM0', 'SM1', 'SM1', 'SM3', 'SM1'];
    const kept = sids.map((sid) => keep.append({ sid } as CallbackEvent, anArrival(sid)));
    await Promise.all(kept.slice(1));
    expect(seen).toEqual([['SM0'], ['SM1', 'SM1', 'SM3', 'SM1']]);
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
