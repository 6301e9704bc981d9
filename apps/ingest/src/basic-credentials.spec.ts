import { describe, expect, it } from 'vitest';
import { basicCredentials } from './basic-credentials.js';

const basic = (text: string): string => `Basic ${Buffer.from(text).toString('base64')}`;

describe('credentials of a header', () => {
  it.each([
    ['bob:pw', 'bob:pw'],
    ['bob:', 'bob:'],
    ['bob:p@ss/word', 'bob:p%40ss%2Fword'],
    ['bob:a:b', 'bob:a%3Ab'],
    ['bob:p%40ss', 'bob:p%40ss'],
  ])('%s stand in a URL as %s', (text, expected) => {
    expect(basicCredentials(basic(text))).toBe(expected);
  });

  it.each([undefined, '', 'Bearer abc', 'Basic', 'Basic !!!', basic('nobody'), `Basic ${'A'.repeat(401)}`])(
    'are none in %j',
    (header) => {
      expect(basicCredentials(header)).toBeNull();
    },
  );
});
