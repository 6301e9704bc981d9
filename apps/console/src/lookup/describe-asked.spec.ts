import { describe, expect, it } from 'vitest';
import { describeAsked } from './describe-asked';

const ASKED = {
  kind: 'message',
  sid: 'm1',
  accountSid: 'account-1',
  askedAt: '2026-01-31T09:00:00.000Z',
  finding: null,
  word: 'delivered',
  isNews: true,
  problem: null,
} as const;

describe('what the provider said of one SID', () => {
  it.each([
    ['confirmed', true, /^Confirmed\. The provider says `delivered`/],
    ['lost', true, /^Lost and filled in\..*in the timeline now/],
    ['lost', false, /^Lost, and filled in before\./],
    ['unknown', true, /no callback ever named the message; it is in the timeline now/],
    ['disagreeing', false, /^They disagree\..*callbacks reported otherwise\.$/],
    ['undecided', false, /^Nothing can be concluded yet\./],
  ] as const)('is told as %s, news: %s', (finding, isNews, words) => {
    expect(describeAsked({ ...ASKED, finding, isNews })).toMatch(words);
  });

  it('is told where the provider does not have it', () => {
    expect(describeAsked({ ...ASKED, finding: 'gone', word: null })).toMatch(/^The provider does not have it: it was/);
    expect(describeAsked({ ...ASKED, finding: 'undecided', word: null })).toMatch(/nothing can be concluded/);
  });

  it('is why there is no answer where there is none', () => {
    const problem = {
      reason: 'credentials',
      detail: 'the provider does not accept the user and the secret (HTTP 401)',
    };
    expect(describeAsked({ ...ASKED, word: null, isNews: false, problem })).toBe(
      'No answer: the provider does not accept the user and the secret (HTTP 401). Nothing is concluded.',
    );
  });
});
