import { describe, expect, it } from 'vitest';
import type { DiscrepancyFacts } from './discrepancy-condition.js';
import { DISCREPANCY_CLASSES, findDiscrepancy } from './discrepancy.js';
import { FROM_BEFORE, NEVER_CALLED_BACK } from './observed.js';

const FIRST = new Date('2026-03-10T08:00:00Z');
const LATER = new Date('2026-03-10T09:00:00Z');
const ASKED = new Date('2026-03-11T12:00:00Z');

/** A message of which callbacks reported `sent`, and nothing was observed. */
function aMessage(more: Partial<DiscrepancyFacts> = {}): DiscrepancyFacts {
  return {
    kind: 'message',
    status: 'sent',
    contradicted: false,
    channel: 'sms',
    observed: null,
    goneAt: null,
    behindAt: null,
    caughtUpAt: null,
    firstSeenAt: FIRST,
    timestamps: { sent: FIRST },
    ...more,
  };
}

const LOST = aMessage({ status: 'delivered', observed: ['delivered'], timestamps: { sent: FIRST, delivered: LATER } });
const TORN = aMessage({
  status: 'delivered',
  contradicted: true,
  observed: ['delivered'],
  timestamps: { sent: FIRST, delivered: LATER, undelivered: FIRST },
});
const UNKNOWN = aMessage({
  observed: [NEVER_CALLED_BACK, 'delivered'],
  status: 'delivered',
  timestamps: { delivered: LATER },
});

const classOf = (facts: DiscrepancyFacts) => findDiscrepancy(facts)?.class ?? null;

describe('the discrepancy of a resource', () => {
  it('is of one of four classes, in this order of precedence', () => {
    expect(DISCREPANCY_CLASSES).toEqual(['disagrees', 'gone-at-provider', 'unknown-here', 'callback-lost']);
  });

  it.each<[string, string | null, DiscrepancyFacts]>([
    ['nothing was observed', null, aMessage()],
    ['only a step on the way was observed', null, aMessage({ observed: ['sending'] })],
    ['callbacks contradict each other alone', null, aMessage({ contradicted: true })],
    ['an end was observed', 'callback-lost', LOST],
    ['another end was observed', 'disagrees', TORN],
    [
      'two ends were observed and none called back',
      'callback-lost',
      { ...TORN, observed: ['delivered', 'undelivered'] },
    ],
    [
      'two ends were observed and no callback ever named it',
      'unknown-here',
      { ...TORN, observed: [NEVER_CALLED_BACK, 'delivered', 'undelivered'] },
    ],
    ['the provider has stood behind', 'disagrees', aMessage({ behindAt: ASKED })],
    ['the provider does not have it', 'gone-at-provider', aMessage({ goneAt: ASKED })],
    ['no callback ever named it', 'unknown-here', UNKNOWN],
    ['no callback ever named it, and it has no end', 'unknown-here', aMessage({ observed: [NEVER_CALLED_BACK] })],
    [
      'the end of a call was observed',
      'callback-lost',
      aMessage({ kind: 'call', channel: undefined, status: 'busy', observed: ['busy'] }),
    ],
    [
      'the end of a recording was observed',
      'callback-lost',
      aMessage({ kind: 'recording', channel: undefined, status: 'absent', observed: ['absent'] }),
    ],
  ])('when %s is %s', (_words, expected, facts) => {
    expect(classOf(facts)).toBe(expected);
  });

  it.each<[string, DiscrepancyFacts]>([
    ['disagrees', { ...TORN, goneAt: ASKED, observed: ['delivered', NEVER_CALLED_BACK] }],
    ['disagrees', { ...LOST, behindAt: ASKED, goneAt: ASKED }],
    ['gone-at-provider', { ...UNKNOWN, goneAt: ASKED }],
    ['unknown-here', UNKNOWN],
  ])('is %s before any later class that would hold as well', (expected, facts) => {
    expect(classOf(facts)).toBe(expected);
  });

  it('is none for what is from before the first callback, unless the provider has lost it or contradicts itself', () => {
    const history = { ...UNKNOWN, observed: [NEVER_CALLED_BACK, FROM_BEFORE, 'delivered'] };

    expect(classOf(history)).toBeNull();
    expect(classOf({ ...history, goneAt: ASKED })).toBe('gone-at-provider');
  });

  it('is none for an MMS at sent, for which no receipt is to be expected, unless only an observation said so', () => {
    const mms = aMessage({ channel: 'mms', observed: ['sending'] });

    expect(classOf(mms)).toBeNull();
    expect(classOf({ ...mms, observed: ['sent'] })).toBe('callback-lost');
    expect(classOf({ ...mms, channel: 'sms', observed: ['sent'] })).toBeNull();
  });

  it('begins with the end that was not called back, with the question, or with first sight', () => {
    expect(findDiscrepancy(LOST)?.since).toEqual(LATER);
    expect(findDiscrepancy(TORN)?.since).toEqual(LATER);
    expect(findDiscrepancy(aMessage({ behindAt: ASKED }))?.since).toEqual(ASKED);
    expect(findDiscrepancy(aMessage({ goneAt: ASKED }))?.since).toEqual(ASKED);
    expect(findDiscrepancy(UNKNOWN)?.since).toEqual(FIRST);
  });

  it('says what either side said, the time of an observation as the latest that it can have been', () => {
    expect(findDiscrepancy(LOST)?.explanation).toBe(
      'Asked, the provider says `delivered` (no later than 2026-03-10 09:00:00 UTC), and no callback said so: that ' +
        'callback was lost. The state is filled in from the API.',
    );
    expect(findDiscrepancy(TORN)?.explanation).toBe(
      "Callbacks and the provider's REST API report different ends: asked, the provider says `delivered` (no later than " +
        "2026-03-10 09:00:00 UTC), and callbacks said `undelivered`. The API's answer is the later view.",
    );
    expect(findDiscrepancy(aMessage({ behindAt: ASKED }))?.explanation).toBe(
      "Callbacks reported `sent`, but asked on 2026-03-11 12:00:00 UTC the provider's REST API still named an earlier " +
        'status, a day after.',
    );
    expect(findDiscrepancy(aMessage({ kind: 'call', goneAt: ASKED }))?.explanation).toBe(
      "Asked on 2026-03-11 12:00:00 UTC, the provider's REST API had no such call: it was deleted there, or is past what " +
        'the provider keeps. What its callbacks said stays.',
    );
    expect(findDiscrepancy(UNKNOWN)?.explanation).toBe(
      "The provider's REST API has this message (`delivered`), and no callback ever named it: all of them were lost, or " +
        'none was asked for.',
    );
  });

  it('has a next step whatever the class', () => {
    const steps = [LOST, TORN, aMessage({ behindAt: ASKED }), aMessage({ goneAt: ASKED }), UNKNOWN].map(
      (facts) => findDiscrepancy(facts)?.next ?? '',
    );
    expect(new Set(steps).size).toBe(5);
    expect(steps.every((step) => step.length > 40)).toBe(true);
  });
});
