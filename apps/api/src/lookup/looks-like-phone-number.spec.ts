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

  it('without a country is a number of the home country', () => {
    expect(looksLikePhoneNumber('0151 1234 5678', 'DE')).toBe('+4915112345678');
    expect(looksLikePhoneNumber('+49 (0)151 12345678', null)).toBe('+4915112345678');
  });

  it('is never taken for one when it is a UUID', () => {
    fc.assert(fc.property(fc.uuid(), (uuid) => looksLikePhoneNumber(uuid, null) === null));
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
