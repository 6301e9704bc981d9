import fc from 'fast-check';
import examples from 'libphonenumber-js/examples.mobile.json' with { type: 'json' };
import { getCountries, getExampleNumber, type PhoneNumber } from 'libphonenumber-js/min';
import { describe, expect, it } from 'vitest';
import type { HomeCountry } from './home-country.js';
import { addressesOf } from './number-question.js';
import { readPhoneNumber } from './read-phone-number.js';

const numberIn = (text: string, home: HomeCountry | null = null): string | null | undefined =>
  readPhoneNumber(text, home)?.number;

/** A valid number of every country that has an example of one. */
const VALID = getCountries()
  .map((country) => getExampleNumber(country, examples))
  .filter((number): number is PhoneNumber => number !== undefined);
const anyNumber = fc.constantFrom(...VALID);

describe('a number as people write it', () => {
  it.each<[string, HomeCountry | null, string]>([
    ['+12065550100', null, '+12065550100'],
    ['12065550100', null, '+12065550100'],
    ['12065550100', 'US', '+12065550100'],
    ['12065550100', 'DE', '+12065550100'],
    ['(206) 555-0100', 'US', '+12065550100'],
    ['(206) 555-0100', null, '+12065550100'],
    ['(555) 010-1234', null, '+15550101234'],
    ['(555) 010-1234', 'US', '+15550101234'],
    ['206-555-0100', null, '+12065550100'],
    ['206.555.0100', null, '+12065550100'],
    ['[206] 555 0100', 'US', '+12065550100'],
    ['+1 206-555-0100', null, '+12065550100'],
    ['1.206.555.0100', null, '+12065550100'],
    ['1 (206) 555-0100', 'US', '+12065550100'],
    ['0049 151 12345678', null, '+4915112345678'],
    ['0049 151 12345678', 'US', '+4915112345678'],
    ['0049 151 12345678', 'DE', '+4915112345678'],
    ['011 49 151 12345678', 'US', '+4915112345678'],
    ['015112345678', 'DE', '+4915112345678'],
    ['0151/123 456-78', 'DE', '+4915112345678'],
    ['tel:+49-151-12345678', null, '+4915112345678'],
    ['TEL: +49 151 12345678', null, '+4915112345678'],
    ['tel:+12065550100;ext=42', null, '+12065550100'],
    ['tel:2065550100;phone-context=+1', null, '+12065550100'],
    ['call from +49 151 12345678', null, '+4915112345678'],
    ['call from 0151 12345678', 'DE', '+4915112345678'],
    ['call from: +49 151 12345678 at 14:05', null, '+4915112345678'],
    ['From: +49 151 12345678', null, '+4915112345678'],
    ['+44 (0)20 7946 0000', null, '+442079460000'],
    [' 15550100001', null, '+15550100001'],
    [' 15550100001', 'DE', '+15550100001'],
    [' +15550100001 ', null, '+15550100001'],
    ['+1 555 010 0001', null, '+15550100001'],
    ['+15550100001 ext. 12', null, '+15550100001'],
    ['15550100001 x12', null, '+15550100001'],
    ['(206) 555-0100 #12', 'US', '+12065550100'],
    ['"+1 206 555 0100"', null, '+12065550100'],
    ['＋１２０６５５５０１００', null, '+12065550100'],
    ['１２０６５５５０１００', null, '+12065550100'],
    ['+٤٩١٥١١٢٣٤٥٦٧٨', null, '+4915112345678'],
    ['+49\u00a0151\u00a012345678', null, '+4915112345678'],
    ['\u202a+49 151 12345678\u202c', null, '+4915112345678'],
    ['+1\u2011206\u2013555\u20110100', null, '+12065550100'],
    ['20 12 34 56', 'DK', '+4520123456'],
    ['+9991234567', null, '+9991234567'],
    ['+1555', null, null!],
    ['015112345678', null, null!],
    ['622100000001', null, '+622100000001'],
    ['12345', 'US', null!],
    ['12345678', null, null!],
    ['12345678', 'DE', null!],
    ['1234567', 'PL', null!],
    ['123456', 'NL', null!],
    ['12345', 'DE', null!],
    ['55555', 'AT', null!],
    ['71234567', 'BO', '+59171234567'],
    ['12345678901234567', null, null!],
    ['ACME', 'US', null!],
    ['24SHOP7', 'DE', null!],
    ['*100#', 'DE', null!],
  ])('%j with the home country %s is %s', (text, home, number) => {
    expect(numberIn(text, home)).toBe(number);
  });

  it('is read in any way of writing that its country and the world have, 600 times', () => {
    const ways = fc.constantFrom<(number: PhoneNumber) => string>(
      (number) => number.number,
      // With no more than eight digits it could be a short code.
      ({ number }) => (number.length > 9 ? number.slice(1) : number),
      (number) => ` ${number.number.slice(1)}`,
      (number) => `00${number.number.slice(1)}`,
      (number) => number.formatInternational(),
      (number) => number.formatNational(),
      (number) => number.format('RFC3966'),
      (number) => `call from ${number.formatInternational()}.`,
    );
    fc.assert(
      fc.property(anyNumber, ways, (number, write) => {
        expect(numberIn(write(number), number.country)).toBe(number.number);
      }),
      { numRuns: 600 },
    );
  });
});

describe('a question for an address', () => {
  it('asks for a number in each way in which providers store it', () => {
    expect(readPhoneNumber('(206) 555-0100', 'US')).toEqual({
      written: '(206) 555-0100',
      scheme: null,
      spellings: ['(206) 555-0100', '+12065550100', '12065550100', ' 12065550100', '2065550100'],
      number: '+12065550100',
    });
  });

  it.each([
    ['whatsapp:+1 555 010 0001', 'whatsapp', '+15550100001'],
    ['whatsapp: 15550100001', 'whatsapp', '+15550100001'],
    ['whatsapp: +15550100001', 'whatsapp', '+15550100001'],
    ['WhatsApp:15550100001', 'whatsapp', '+15550100001'],
    ['rcs:+15550100001', 'rcs', '+15550100001'],
    ['To: whatsapp:+15550100001', 'whatsapp', '+15550100001'],
    ['from:whatsapp:+1 (555) 010-0001', 'whatsapp', '+15550100001'],
    ['From: client:alice', 'client', null],
    ['sms:+15550100001', null, '+15550100001'],
    ['sms: +1-555-010-0001', null, '+15550100001'],
    ['rcs:brand_xyz', 'rcs', null],
    ['rcs:brand_15550100001', 'rcs', null],
    ['messenger:1555010000123', 'messenger', null],
    ['client:alice', 'client', null],
    ['client:15550100001', 'client', null],
    ['sip:+15550100001@pbx.example.com', 'sip', null],
    ['sip:alice@pbx.example.com:5060', 'sip', null],
  ])('%s keeps its scheme %s and is the number %s', (text, scheme, number) => {
    expect(readPhoneNumber(text, 'US')).toMatchObject({ scheme, number });
  });

  it.each(['12345', 'ACME', 'client:alice', 'rcs:brand_xyz', 'messenger:123', 'sip:bob@x.example:5060', '🚀'])(
    'looks for %s as it is written and for nothing else',
    (text) => {
      expect(addressesOf(readPhoneNumber(text, 'US')!)).toEqual([text]);
    },
  );

  it.each(['', ' ', '+', '---', '()', '\u200b', 'x'.repeat(513)])('is none in %j', (text) => {
    expect(readPhoneNumber(text, 'US')).toBeNull();
  });

  it('finds whatever is asked for letter by letter, in few spellings', () => {
    const home = fc.constantFrom<HomeCountry | null>(null, 'US', 'DE');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc.stringMatching(/^[a-z]{0,9}:?[ +]?[\d ()-]{0,17}$/),
    );
    fc.assert(
      fc.property(text, home, (stored, country) => {
        const question = readPhoneNumber(stored, country);
        fc.pre(/[\p{L}\p{N}]/u.test(stored));
        expect(question!.spellings.length).toBeGreaterThan(0);
        expect(question!.spellings.length).toBeLessThanOrEqual(5);
        expect(addressesOf(question!)).toContain(stored);
      }),
      { numRuns: 600 },
    );
  });
});
