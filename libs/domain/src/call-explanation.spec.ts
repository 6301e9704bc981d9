import { describe, expect, it } from 'vitest';
import { explainCall, type CallFacts } from './call-explanation.js';

const NOW = new Date('2026-03-10T12:00:00Z');
const minutesAgo = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);

function aCall(reported: Record<string, number>, more: Partial<CallFacts> = {}): CallFacts {
  const timestamps = Object.fromEntries(Object.entries(reported).map(([status, ago]) => [status, minutesAgo(ago)]));
  return {
    status: Object.keys(reported).at(-1) ?? null,
    contradicted: false,
    from: '+15550100001',
    to: '+15550100002',
    durationSeconds: null,
    sipResultCode: null,
    answeredBy: null,
    hangupBy: null,
    firstSeenAt: minutesAgo(Math.max(0, ...Object.values(reported))),
    timestamps,
    ...more,
  };
}

describe('the explanation of a call', () => {
  it('says how it ended, how long it lasted, who ended it and what the SIP code means', () => {
    const call = aCall(
      { answered: 12, completed: 10 },
      { durationSeconds: 94, hangupBy: '+15550100002', sipResultCode: '200', answeredBy: 'human' },
    );

    expect(explainCall(call)).toBe(
      'The call was completed and lasted 1 minute 34 seconds (reported at 2026-03-10 11:50:00 UTC). The callee ended it. ' +
        'Answering machine detection said: human. SIP 200: answered.',
    );
  });

  it.each([
    ['busy', 'The line was busy (reported at 2026-03-10 11:50:00 UTC).'],
    ['no-answer', 'Nobody answered (reported at 2026-03-10 11:50:00 UTC).'],
    ['failed', 'The call could not be put through (reported at 2026-03-10 11:50:00 UTC).'],
    ['canceled', 'The call was canceled before it was answered (reported at 2026-03-10 11:50:00 UTC).'],
  ])('of one that ended as %s does not tell a length', (status, words) => {
    expect(explainCall(aCall({ [status]: 10 }, { durationSeconds: 0 }))).toBe(words);
  });

  it.each([
    ['+15550100001', 'The caller ended it.'],
    ['+15550100002', 'The callee ended it.'],
    ['sip:desk@example.test', 'It was ended by sip:desk@example.test.'],
  ])('names who ended it (%s)', (hangupBy, words) => {
    expect(explainCall(aCall({ completed: 1 }, { hangupBy }))).toContain(words);
  });

  it('of an open one says since when, and what came last', () => {
    expect(explainCall(aCall({ initiated: 90, answered: 89 }))).toBe(
      'The call, first seen at 2026-03-10 10:30:00 UTC, is open: the latest word, reported at 2026-03-10 10:31:00 UTC, ' +
        'is that it was answered. No end has come in.',
    );
  });

  it('names ends that exclude each other, and which is shown', () => {
    const call = aCall({ completed: 1, busy: 2 }, { contradicted: true });
    expect(explainCall(call)).toContain('(completed and busy); shown is the earliest, busy');
  });

  it('says of a code that it does not know no more than that', () => {
    expect(explainCall(aCall({ failed: 1 }, { sipResultCode: '499' }))).toContain('SIP 499: not one of the common');
  });

  it('claims nothing of one that is known only by unknown words', () => {
    expect(explainCall(aCall({}, { status: null }))).toBe(
      'No status of the call has come in that is in the known list.',
    );
  });

  it('says who answered also while no status has come in', () => {
    expect(explainCall(aCall({}, { status: null, answeredBy: 'machine_start' }))).toBe(
      'No status of the call has come in that is in the known list. Answering machine detection said: machine_start.',
    );
  });
});
