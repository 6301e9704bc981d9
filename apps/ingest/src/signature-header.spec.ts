import { describe, expect, it } from 'vitest';
import { signatureOf } from './signature-header.js';

const ONE = 'GvWf1cFY/Q7PnoempGyD5oXAezc=';
const OTHER = 'ybGA9nujDZEF+8+M0MMOhKVKoLI=';

describe('the signature of a request', () => {
  it.each([
    ['SignalWire’s', { 'x-signalwire-signature': ONE }, ONE],
    ['Twilio’s', { 'x-twilio-signature': ONE }, ONE],
    ['SignalWire’s of both', { 'x-signalwire-signature': ONE, 'x-twilio-signature': OTHER }, ONE],
    ['Twilio’s beside an empty one', { 'x-signalwire-signature': '', 'x-twilio-signature': ONE }, ONE],
    ['Twilio’s beside a blank one', { 'x-signalwire-signature': '  ', 'x-twilio-signature': ONE }, ONE],
    [
      'Twilio’s beside one that no provider writes',
      { 'x-signalwire-signature': 'none', 'x-twilio-signature': ONE },
      ONE,
    ],
    ['that of a header sent twice, once empty', { 'x-signalwire-signature': `, ${ONE}` }, ONE],
    ['the one in a list of headers', { 'x-signalwire-signature': ['', ONE] }, ONE],
    ['what is there, where nothing is a signature', { 'x-signalwire-signature': 'abc' }, 'abc'],
  ])('is %s', (_what, headers, expected) => {
    expect(signatureOf(headers as Record<string, string>)).toBe(expected);
  });

  it.each([{}, { 'x-signalwire-signature': '' }, { 'x-signalwire-signature': ' , ,' }])('is none in %j', (headers) => {
    expect(signatureOf(headers)).toBeNull();
  });
});
