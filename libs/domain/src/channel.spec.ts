import { describe, expect, it } from 'vitest';
import { isChannel, nameOfChannel, peerOf, schemeOf } from './channel.js';

describe('a channel', () => {
  it.each([
    ['whatsapp:+14155238886', 'whatsapp'],
    ['RCS:brand_xyz_agent', 'rcs'],
    ['messenger:1234', 'messenger'],
    ['a+b-c.d:x', 'a+b-c.d'],
  ])('is the scheme of %s', (address, channel) => {
    expect(schemeOf(address)).toBe(channel);
    expect(isChannel(channel)).toBe(true);
  });

  it.each(['+15550100001', 'tel:+15550100001', 'ACME', ':x', '1a:x', 'no scheme: x', `${'x'.repeat(33)}:y`, ''])(
    'is not named by %j',
    (address) => {
      expect(schemeOf(address)).toBeNull();
    },
  );

  it('has the name that people write, and its own where there is none', () => {
    expect(['sms', 'whatsapp', 'viber', 'constructor'].map(nameOfChannel)).toEqual([
      'SMS',
      'WhatsApp',
      'viber',
      'constructor',
    ]);
    expect(['sms', 'mms', 'rcs', 'viber'].map(peerOf)).toEqual([
      'the downstream carrier',
      'the downstream carrier',
      'RCS',
      'the channel "viber"',
    ]);
  });
});
