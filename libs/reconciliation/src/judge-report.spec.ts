import type { Kind } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';
import { judgeReport, type Judgement } from './judge-report.js';
import type { KnownState } from './known-states.js';

const HOUR_MS = 3_600_000;
const NOW = new Date('2026-03-20T15:00:00.000Z');
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * HOUR_MS);

interface Case {
  readonly kind?: Kind;
  readonly sid?: string;
  readonly says: string | null;
  readonly hoursAgo?: number;
  readonly params?: Readonly<Record<string, string>>;
  readonly known?: Partial<KnownState>;
}

function judge({ kind = 'message', sid = 'SM1', says, hoursAgo = 5, params = {}, known }: Case): Judgement {
  const report = { kind, sid, status: says, params, createdAt: ago(hoursAgo), updatedAt: ago(hoursAgo) };
  const state: KnownState = {
    sid,
    firstSeenAt: ago(hoursAgo),
    isFinal: false,
    reported: [],
    observed: [],
    channel: kind === 'message' ? 'sms' : null,
    isBehind: false,
    behindSince: null,
    ...known,
  };
  return judgeReport(report, known === undefined ? null : state, NOW);
}

describe('what an answer of the provider amounts to', () => {
  it.each<[string, Case, Judgement['finding'], boolean]>([
    [
      'an end that callbacks reported',
      { says: 'delivered', known: { reported: ['sent', 'delivered'] } },
      'confirmed',
      false,
    ],
    ['an end that no callback reported', { says: 'delivered', known: { reported: ['sent'] } }, 'lost', true],
    [
      'an end that an answer reported before, and no callback',
      { says: 'delivered', known: { reported: ['sent', 'delivered'], observed: ['delivered'] } },
      'lost',
      false,
    ],
    ['another end', { says: 'undelivered', known: { reported: ['delivered'] } }, 'disagreeing', true],
    [
      'one of two ends that callbacks reported',
      { says: 'failed', known: { reported: ['delivered', 'failed'] } },
      'confirmed',
      false,
    ],
    ['`delivered` beside `read`', { says: 'delivered', known: { reported: ['read'] } }, 'confirmed', false],
    ['`read` beside `delivered`', { says: 'read', known: { reported: ['delivered'] } }, 'lost', true],
    ['an end of what is not known', { says: 'delivered' }, 'unknown', true],
    ['`sent` of what is not known, for hours', { says: 'sent' }, 'undecided', false],
    ['`sent` of what is not known, for more than a day', { says: 'sent', hoursAgo: 25 }, 'unknown', true],
    ['`sent` of an MMS that is not known', { says: 'sent', sid: 'MM1' }, 'unknown', true],
    [
      '`sent` of an MMS without callback of it',
      { says: 'sent', known: { reported: ['queued'], channel: 'mms' } },
      'lost',
      true,
    ],
    ['`sent` of an MMS at `sent`', { says: 'sent', known: { reported: ['sent'], channel: 'mms' } }, 'confirmed', false],
    ['a step further than callbacks', { says: 'sent', known: { reported: ['queued'] } }, 'undecided', true],
    ['a step that callbacks passed', { says: 'queued', known: { reported: ['sent'] } }, 'confirmed', false],
    [
      'the answered call in the word of REST',
      { kind: 'call', says: 'in-progress', known: { reported: ['answered'] } },
      'confirmed',
      false,
    ],
    ['a word that is not known', { says: null, known: { reported: ['sent'] } }, 'undecided', false],
    [
      'an end younger than five minutes',
      { says: 'delivered', hoursAgo: 4.9 / 60, known: { reported: ['sent'] } },
      'undecided',
      false,
    ],
    [
      'what only answers told of',
      { says: 'delivered', known: { reported: ['delivered'], observed: ['seen', 'delivered'] } },
      'unknown',
      false,
    ],
    [
      'what is from before',
      { says: 'delivered', known: { reported: ['delivered'], observed: ['seen', 'delivered', 'history'] } },
      'confirmed',
      false,
    ],
  ])('%s', (_what, given, finding, isNews) => {
    expect(judge(given)).toMatchObject({ finding, isNews });
  });

  it('is nothing where the provider says less, until it has said so for a day, and no more once it has caught up', () => {
    const reported = ['sent', 'delivered'];
    const behind = (behindSince: Date | null) =>
      judge({ says: 'sent', hoursAgo: 50, known: { reported, behindSince } });

    expect(behind(null)).toMatchObject({ finding: 'undecided', isNews: false, isBehind: true });
    expect(behind(ago(23.9))).toMatchObject({ finding: 'undecided', isNews: false, isBehind: true });
    expect(behind(ago(24))).toMatchObject({ finding: 'disagreeing', isNews: true, isBehind: true });
    expect(judge({ says: 'delivered', known: { reported, isBehind: true } })).toMatchObject({
      finding: 'confirmed',
      isNews: true,
      hasCaughtUp: true,
    });
  });
});
