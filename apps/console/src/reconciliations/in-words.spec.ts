import { describe, expect, it } from 'vitest';
import { askedFor, foundIn, listOf } from './in-words';
import type { Reconciliation, Sweep } from './use-reconciliations';

const COUNTS = { seen: 0, confirmed: 0, lost: 0, unknown: 0, disagreeing: 0, undecided: 0 };
const NO_DAYS = { ...COUNTS, sweeps: 0, finished: 0, complete: 0 };
const NO_OPEN_ENDS = { ...COUNTS, gone: 0 };
const DAYS = { ...NO_DAYS, sweeps: 3, finished: 3, complete: 3 };

describe('what a reconciliation found', () => {
  it.each<[Reconciliation['totals'], Partial<Reconciliation['openEnds']>, string]>([
    [{ ...DAYS, seen: 1_200, lost: 14, unknown: 2 }, {}, '1,200 at the provider: 14 lost, 2 never called back'],
    [{ ...DAYS, seen: 5, confirmed: 5 }, {}, '5 at the provider: none lost'],
    [DAYS, {}, 'nothing at the provider'],
    [{ ...DAYS, complete: 2 }, {}, 'nothing in what could be read'],
    [{ ...DAYS, seen: 1 }, { seen: 1 }, '1 at the provider: none lost; 1 without an end asked for by SID: none lost'],
    [NO_DAYS, { seen: 3, lost: 1, gone: 1 }, '4 without an end asked for by SID: 1 lost, 1 not at the provider'],
    [NO_DAYS, {}, 'nothing without an end had to be asked for'],
  ])('%j and %j is: %s', (totals, openEnds, words) => {
    expect(foundIn({ totals, openEnds: { ...NO_OPEN_ENDS, ...openEnds }, state: 'done' })).toBe(words);
  });
});

it('what was asked for names the last day, which the range leaves out', () => {
  const run = { kinds: ['message', 'call'], totals: DAYS, since: '2026-02-27' };

  expect(askedFor({ ...run, until: '2026-03-01' })).toBe(
    'messages, calls · 2026-02-27 to 2026-02-28 UTC · 3 of 3 lists of days read whole',
  );
  expect(askedFor({ ...run, until: '2026-02-28' })).toContain(' · 2026-02-27 UTC · ');
  expect(askedFor({ ...run, since: null, until: null })).toBe('messages, calls · only what had no end');
});

it('a list is whole, or it is said why not', () => {
  const at = '2026-01-31T09:00:00.000Z';
  const sweep: Sweep = {
    ...COUNTS,
    accountSid: 'a',
    kind: 'message',
    day: '2026-01-30',
    startedAt: null,
    finishedAt: null,
    complete: false,
    pages: 0,
    problem: null,
  };
  const problem = { reason: 'throttled', detail: 'the provider is asked too often (HTTP 429)' };

  expect(listOf(sweep)).toBe('not begun');
  expect(listOf({ ...sweep, startedAt: at, pages: 2 })).toBe('being read, 2 pages so far');
  expect(listOf({ ...sweep, startedAt: at, problem })).toBe('not yet: the provider is asked too often (HTTP 429)');
  expect(listOf({ ...sweep, startedAt: at, finishedAt: at, problem })).toMatch(/^not whole: /);
  expect(listOf({ ...sweep, startedAt: at, finishedAt: at, complete: true })).toBe('whole');
});
