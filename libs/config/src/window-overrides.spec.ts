import { CHANNEL_WITHOUT_RECEIPT } from '@sidetrack/domain';
import { describe, expect, it } from 'vitest';
import { parseWindowOverrides } from './window-overrides.js';

const HOUR = 3_600_000;

describe('the overrides of a window', () => {
  it('hold for a channel, an account, or one channel of an account', () => {
    expect(parseWindowOverrides('sms=24h, 6bfbbe86-0001=30m, AC1/mms=2h', null)).toEqual([
      { accountSid: null, channel: 'sms', ms: 24 * HOUR },
      { accountSid: '6bfbbe86-0001', channel: null, ms: HOUR / 2 },
      { accountSid: 'AC1', channel: 'mms', ms: 2 * HOUR },
    ]);
  });

  it('hold for whatever is known as a channel, and for any channel of an account', () => {
    expect(parseWindowOverrides('whatsapp=24h,AC1/viber=1h,fax=2h', CHANNEL_WITHOUT_RECEIPT)).toEqual([
      { accountSid: null, channel: 'whatsapp', ms: 24 * HOUR },
      { accountSid: 'AC1', channel: 'viber', ms: HOUR },
      // As an account: it may be one, and no channel of this name is known.
      { accountSid: 'fax', channel: null, ms: 2 * HOUR },
    ]);
  });

  it.each([
    ['24h', '"24h", which does not end in a duration'],
    ['sms=', 'does not end in'],
    ['sms=soon', '"sms=soon"'],
    ['sms=0h', '"sms=0h"'],
    ['AC1/Fax!=1h', '"AC1/Fax!"'],
    ['AC1/=1h', '"AC1/"'],
    ['AC1/sms/x=1h', '"AC1/sms/x"'],
    ['an account=1h', '"an account"'],
    ['AC1=1h,AC1=2h', 'AC1 twice'],
    ['mms=1h', 'names mms: an MMS'],
    ['AC1/mms=1h', 'an MMS gets no receipt'],
  ])('are not %j', (text, words) => {
    expect(parseWindowOverrides(text, CHANNEL_WITHOUT_RECEIPT)).toContain(words);
  });
});
