import { describe, expect, it } from 'vitest';
import { anyOf, one, withDefault } from './parameter.js';
import { question, type RouteQuestion } from './question.js';

const WINDOWS = { receiptMs: 1, stallMs: 1 };

const text = one({ description: 'Any text.' }, (given) => ({ value: given }));
const FINE = question({ limit: withDefault(text, '50') }, ({ limit }) => ({ limit }));
const NEEDY = question({ since: { ...text, isRequired: true, read: () => ({ refusal: 'is needed.' }) } }, () => null);

const read = <Meaning>(asked: RouteQuestion<Meaning>, query: Record<string, string>): Meaning =>
  asked.read(query, { now: () => new Date(0), windows: WINDOWS, homeCountry: null });

describe('a query that says nothing', () => {
  it('means its defaults, anew each time', () => {
    const first = read(FINE, {});
    const second = read(FINE, Object.create(null) as Record<string, string>);

    expect([first, second]).toEqual([{ limit: '50' }, { limit: '50' }]);
    expect(second).not.toBe(first);
  });

  it('is refused each time where something is needed', () => {
    const refusal = expect.objectContaining({
      body: expect.objectContaining({ errors: [{ pointer: '/query/since', detail: 'since is needed.' }] }),
    });
    expect(() => read(NEEDY, {})).toThrow(refusal);
    expect(() => read(NEEDY, {})).toThrow(refusal);
  });

  it('does not let anything unknown in after it', () => {
    read(FINE, {});

    expect(() => read(FINE, { limt: '1' })).toThrow(
      expect.objectContaining({
        body: expect.objectContaining({ errors: [expect.objectContaining({ pointer: '/query/limt' })] }),
      }),
    );
  });
});

describe('a field that takes several words', () => {
  const words = anyOf(['a', 'b'], 'Any of these.');
  const readWords = (given: unknown) => words.read(given, { askedAt: new Date(0), homeCountry: null });

  it('takes one of them, or a list', () => {
    expect([readWords('a'), readWords(['a', 'b'])]).toEqual([{ value: ['a'] }, { value: ['a', 'b'] }]);
  });

  const NO_TEXTS: readonly unknown[] = [null, 1, {}, { toString: 'x' }, [['a']], ['a', null]];

  it.each(NO_TEXTS.map((given) => ({ given })))('refuses $given, which is no text', ({ given }) => {
    expect(readWords(given)).toEqual({ refusal: 'is a text, or a list of texts.' });
  });
});
