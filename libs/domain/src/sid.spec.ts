import { describe, expect, it } from 'vitest';
import { isSid, MAX_SID_LENGTH } from './sid.js';

describe('a SID', () => {
  it.each([
    'S',
    '0703574f-b151-465d-aedb-28972eb513c7',
    'CA2389dcdef702d8a53c651a943eec7d1b',
    'IDa9818d533a6a867304dd2a16f5644215-CAc0a7f3581049f2b0f9e3d5942e80944f',
    'v3:9X2vTmk_FDaqzKqO0J2bOg',
    '!$&()*+,-.:;=@[]^_`{|}~'.replace("'", ''),
    'x'.repeat(MAX_SID_LENGTH),
  ])('can be %s', (text) => {
    expect(isSid(text)).toBe(true);
  });

  it.each([
    '',
    'a b',
    'a/b',
    'a?b',
    'a#b',
    'a%b',
    'a"b',
    "a'b",
    'a<b',
    'a>b',
    'a\\b',
    'a\nb',
    'é',
    'a\u0000',
    'x'.repeat(MAX_SID_LENGTH + 1),
  ])('cannot be %j', (text) => {
    expect(isSid(text)).toBe(false);
  });

  it('is a text, whatever else reads like one', () => {
    expect([12, null, undefined, ['CA1']].map(isSid)).toEqual([false, false, false, false]);
  });
});
