import type { HomeCountry } from '@sidetrack/phone-numbers';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikePhoneNumber } from './looks-like-phone-number.js';

describe('a text', () => {
  it.each([
    ['+15558675380', '+15558675380'],
    ['12065550100', '+12065550100'],
    ['(206) 555-0100', '+12065550100'],
    ['0049 151 12345678', '+4915112345678'],
    ['015112345678', '015112345678'],
    ['tel:+49-151-12345678', '+4915112345678'],
    ['whatsapp:+44 7700 900123', '+447700900123'],
    ['call from +49 151 12345678, twice: +4915112345678', '+4915112345678'],
    ['+44 (0)20 7946 0000', '+442079460000'],
    ['+49 (0)151 12345678', '+4915112345678'],
    ['+1 206 555 0100 ext. 12', '+12065550100'],
    ['\u202a+1\u00a0206\u20115550100\u202c', '+12065550100'],
  ])('such as %s is a phone number', (text, number) => {
    expect(looksLikePhoneNumber(text, null)).toBe(number);
  });

  it.each([
    '0a059168-ead0-41af-9d1f-343dae832527',
    '12345678-1234-4234-8234-123456789012',
    'AC35c037c9b8bb40c5002e2fe8cbbeecd9',
    'CA12345678901234567890123456789012',
    'v3:9X2vTmk_FDaqzKqO0J2bOg',
    'v3:12345678901',
    'a+15558675380',
    'messenger:1555010000123',
    'sip:+15558675380@pbx.example.com',
    'CallSid:12065550100',
    '2026-11-28',
    '48213',
    '1234567890',
    '+1555',
    '+15558675380 or +15558675381',
    `+${'1'.repeat(16)}`,
    '',
  ])('such as %s is none', (text) => {
    expect(looksLikePhoneNumber(text, null)).toBeNull();
  });

  it.each<[string, HomeCountry, string | null]>([
    ['015112345678', 'DE', '+4915112345678'],
    ['0151/123 456-78', 'DE', '+4915112345678'],
    ['call from 0151 12345678', 'DE', '+4915112345678'],
    ['whatsapp:015112345678', 'DE', '+4915112345678'],
    ['011 49 151 12345678', 'US', '+4915112345678'],
    ['2065550100', 'US', '+12065550100'],
    ['12065550100', 'DE', '+12065550100'],
    ['(206) 555-0100', 'DE', '+12065550100'],
    ['CA12065550100', 'US', null],
    ['SW-48213', 'US', null],
    ['v3:12065550100', 'US', null],
  ])('such as %s is read in the way of the home country %s', (text, home, number) => {
    expect(looksLikePhoneNumber(text, home)).toBe(number);
  });

  it('is never taken for one when it is a UUID', () => {
    fc.assert(
      fc.property(
        fc.uuid(),
        fc.constantFrom<HomeCountry | null>(null, 'US', 'DE', 'DK'),
        (uuid, home) => looksLikePhoneNumber(uuid, home) === null,
      ),
    );
  });

  it('gives digits alone, with a plus or without', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...'+0123456789 ().-/:telx'.split('')), maxLength: 60 }),
        (text) => {
          const number = looksLikePhoneNumber(text, null);
          return number === null || /^\+?\d{7,15}$/.test(number);
        },
      ),
    );
  });
});
