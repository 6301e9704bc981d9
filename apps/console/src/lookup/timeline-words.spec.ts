import { describe, expect, it } from 'vitest';
import { evidenceInWords } from './evidence-in-words';
import { passedBefore } from './passed-before';
import { repeatsOf } from './repeats';
import { stillMissing } from './still-missing';
import type { Lookup, Resource } from './use-lookup';

type Event = Extract<Lookup['timeline'][number], { readonly type: 'event' }>;

const event = (position: number, status: string, further: Partial<Event> = {}): Event =>
  ({
    type: 'event',
    position,
    status,
    origin: 'callback',
    recognised: true,
    outOfOrder: false,
    signature: { verdict: 'verified' },
    ...further,
  }) as Event;

describe('callbacks of one status', () => {
  it('are counted where they are several, without what was only observed', () => {
    const repeats = repeatsOf([
      event(1, 'queued'),
      event(2, 'sent'),
      event(3, 'sent'),
      event(4, 'sent', { origin: 'reconciliation' }),
    ]);

    expect([...repeats]).toEqual([
      [2, { turn: 1, of: 2 }],
      [3, { turn: 2, of: 2 }],
    ]);
  });
});

describe('a callback that came out of order', () => {
  it('is told with the furthest status that had come before it', () => {
    const passed = passedBefore([
      event(1, 'delivered'),
      event(2, 'no-such-word', { recognised: false }),
      event(3, 'queued', { outOfOrder: true }),
      event(4, 'sent', { outOfOrder: true }),
    ]);

    expect([...passed]).toEqual([
      [3, 'delivered'],
      [4, 'delivered'],
    ]);
  });
});

describe('the next step', () => {
  const now = new Date('2026-01-31T10:00:00.000Z');
  const sent = '2026-01-31T08:00:00.000Z';
  const message = (name: string, since = sent): Resource =>
    ({
      kind: 'message',
      firstSeenAt: sent,
      timestamps: { sent },
      delivery: { class: name, since },
    }) as unknown as Resource;

  it.each([
    [message('receipt-overdue', '2026-02-03T08:00:00.000Z'), 'No receipt after 72 h.'],
    [message('awaiting-receipt'), 'No receipt yet, 2 h after `sent`.'],
    [message('stalled'), 'Nothing says that it was sent, 2 h after it was first seen.'],
    [message('delivered'), null],
    [{ kind: 'call', final: true } as Resource, null],
    [{ kind: 'call', final: false, firstSeenAt: sent } as Resource, 'No end has come in, 2 h after it was first seen.'],
  ])('that did not come in of %j is told: %s', (resource, words) => {
    expect(stillMissing(resource, now)).toBe(words);
  });
});

describe('the evidence', () => {
  it.each([
    [
      [event(1, 'sent')],
      /^A zip with 1 callback as it came, with the bytes that were signed\. Its signature verifies\./,
    ],
    [[event(1, 'sent'), event(2, 'read')], /2 callbacks.* All signatures verify\./],
    [
      [event(1, 'sent'), event(2, 'read', { signature: { verdict: 'wrong' } as Event['signature'] })],
      /1 of 2 signatures verify/,
    ],
    [
      [event(1, 'sent', { origin: 'reconciliation' })],
      /^A zip with 1 answer of the provider’s REST API: no callback came/,
    ],
  ])('is told before it is saved', (timeline, words) => {
    expect(evidenceInWords({ timeline }).join(' ')).toMatch(words);
  });
});
