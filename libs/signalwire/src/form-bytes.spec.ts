import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesReadings, namesOfForeignBytes } from './form-bytes.js';
import { parseForm } from './parse-parameters.js';
import { formReadings } from './signed-text.js';

const foreignIn = (form: string): readonly string[] => {
  const bytes = Buffer.from(form, 'latin1');
  return namesOfForeignBytes(bytes.toString('utf8'), bytes);
};

describe('bytes that are no UTF-8', () => {
  it.each([
    ['a=b&Body=caf%E9', ['Body']],
    ['a=b&Body=caf\u00e9', ['Body']],
    ['Body=%C3%28&Body=fine&To=%2B1', ['Body']],
    ['Bo%E9dy=x', ['Bo\ufffddy']],
    ['Body=%ED%A0%80', ['Body']],
  ])('are found in %j', (form, names) => {
    expect(foreignIn(form)).toEqual(names);
  });

  it.each(['', 'a=b', 'Body=caf%C3%A9', 'Body=%F0%9F%98%80', 'Body=%zz%4', 'Body=100%25', '&&==&', 'Body=%EF%BF%BD'])(
    'are not found in %j',
    (form) => {
      expect(foreignIn(form)).toEqual([]);
    },
  );
});

describe('the reading of a form as bytes', () => {
  it('is its only reading as text wherever all of it is text', () => {
    const texts = fc.dictionary(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(texts, (params) => {
        const form = Object.entries(params)
          .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
          .join('&');
        const [bytes] = bytesReadings(Buffer.from(form));
        // Names sort by bytes here and by UTF-16 there, which differ beyond the basic plane alone.
        const isBasic = Object.keys(params).every((name) => !/[\ud800-\udfff]/.test(name));
        fc.pre(isBasic);
        expect(bytes?.toString()).toBe(formReadings(parseForm(form))?.[0]);
      }),
    );
  });

  it('has the very bytes, names sorted', () => {
    const [bytes, latin] = bytesReadings(Buffer.from('b=%E9+%zz&a=1'));
    expect(bytes?.toString('latin1')).toBe('a1b\u00e9 %zz');
    expect(latin?.toString('utf8')).toBe('a1b\u00e9 %zz');
  });
});
