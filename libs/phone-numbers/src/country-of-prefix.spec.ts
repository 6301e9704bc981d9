import fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { getCountries, getExampleNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { describe, expect, it } from 'vitest';
import { countryOfPrefix } from './country-of-prefix.js';

describe('the country of a prefix', () => {
  it.each([
    ['+1212', 'US'],
    ['+1416', 'CA'],
    ['+1876', 'JM'],
    ['+1787', 'PR'],
    ['+4420794', 'GB'],
    ['+4415345', 'JE'],
    ['+4414812', 'GG'],
    ['+4416245', 'IM'],
    ['+4915112', 'DE'],
    ['+7916123', 'RU'],
    ['+7701123', 'KZ'],
    ['+3906698', 'VA'],
    ['+3934712', 'IT'],
    ['+6189164', 'CX'],
  ])('%s is %s', (prefix, country) => {
    expect(countryOfPrefix(prefix)).toBe(country);
  });

  it.each(['+1555', '+999', '+', '+1abc', 'sip:a@b', '', '+2', '+1', '+4', '+22', '+223', '+12', '+49151'])(
    'is unknown for %j',
    (prefix) => {
      expect(countryOfPrefix(prefix)).toBeNull();
    },
  );

  // Where two countries share a whole block (Norway and Svalbard), the whole number does not tell either.
  it('is that of every whole number that begins so, or unknown, 2,000 times', () => {
    const starts = getCountries().flatMap((country) => getExampleNumber(country, examples)?.number ?? []);
    const digits = fc.array(fc.nat(9), { minLength: 15, maxLength: 15 });
    fc.assert(
      fc.property(fc.constantFrom(...starts), fc.integer({ min: 4, max: 12 }), digits, (start, kept, others) => {
        const whole = start.slice(0, kept) + others.join('').slice(0, Math.max(0, start.length - kept));
        const country = parsePhoneNumberFromString(whole)?.country;
        fc.pre(country !== undefined);
        expect([country, null]).toContain(countryOfPrefix(whole.slice(0, whole.startsWith('+1') ? 5 : 8)));
      }),
      { numRuns: 2_000 },
    );
  });

  it('does not depend on whether it was asked before', () => {
    expect(countryOfPrefix('+1418')).toBe('CA');
    expect(countryOfPrefix('+1418')).toBe('CA');
  });
});
