import type { ReportedResource } from '@sidetrack/provider-rest';
import { describe, expect, it } from 'vitest';
import { conclude, type Expectation } from './judge-page.js';

const AT = new Date('2026-03-20T10:00:00.000Z');
const PROVIDER = { accountSid: 'AC1', credential: 'AC1', reader: null as never };
const ANSWER = {
  url: 'https://example.test/Messages.json',
  sha256: 'ab'.repeat(32),
  askedAt: new Date('2026-03-20T15:00:00Z'),
};

function concludeUnknown(direction: string, expectation: Expectation) {
  const params = { MessageSid: 'SM1', AccountSid: 'AC1', MessageStatus: 'received', 'Observed.Direction': direction };
  const resource: ReportedResource = {
    kind: 'message',
    sid: 'SM1',
    accountSid: 'AC1',
    word: 'received',
    status: 'received',
    errorCode: null,
    createdAt: AT,
    updatedAt: AT,
    params,
    isBrief: false,
  };
  const unknown = { finding: 'unknown', isNews: true, isBehind: false } as const;
  return conclude(PROVIDER, { resource, answer: ANSWER, known: null, expectation }, unknown);
}

describe('what no callback named', () => {
  it('is lost where callbacks of it can have been expected', () => {
    expect(concludeUnknown('outbound-api', { expectsInbound: false })).toMatchObject({ finding: 'unknown' });
    expect(concludeUnknown('inbound', { expectsInbound: true })).toMatchObject({ finding: 'unknown' });
    expect(concludeUnknown('inbound', { expectsInbound: true }).event?.params).not.toHaveProperty(
      'Observed.FromBefore',
    );
  });

  it('is nothing where it came in, and nothing that comes in is called back', () => {
    expect(concludeUnknown('inbound', { expectsInbound: false })).toMatchObject({ finding: 'undecided', event: null });
  });

  it('is filled in and not counted where it is from before callbacks were sent here', () => {
    const { finding, event } = concludeUnknown('inbound', { isFromBefore: true, expectsInbound: false });

    expect(finding).toBe('confirmed');
    expect(event?.params).toMatchObject({ 'Observed.FromBefore': 'true', 'Observed.DateCreated': AT.toISOString() });
  });
});
