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

  it.each(['+1555', '+999', '+', '+1abc', 'sip:a@b', ''])('is unknown for %j', (prefix) => {
    expect(countryOfPrefix(prefix)).toBeNull();
  });

  it('does not depend on whether it was asked before', () => {
    expect(countryOfPrefix('+1418')).toBe('CA');
    expect(countryOfPrefix('+1418')).toBe('CA');
  });
});
