import { describe, expect, it } from 'vitest';
import { aRequest } from '../spec-support/a-request.js';
import { excessOf, LONGEST_QUERY, MOST_PARAMETERS } from './excess.js';

const DOOR = 'https://hooks.example.test/callbacks/messages';

const pairs = (count: number): string => Array.from({ length: count }, (_, index) => `n${index}=`).join('&');
const json = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`n${index}`, '']));

const ofForm = (body: string | Buffer) => excessOf(aRequest({ url: DOOR, body }));
const ofJson = (body: string) => excessOf({ ...aRequest({ url: DOOR, body }), bodyType: 'json' });
const ofQuery = (query: string, method: 'GET' | 'POST') => excessOf(aRequest({ url: `${DOOR}?${query}`, method }));

describe('a form', () => {
  it('may have a thousand parameters, whether names repeat or not, and no more', () => {
    expect(MOST_PARAMETERS).toBe(1_000);
    expect([ofForm(pairs(1_000)), ofForm(Array(1_000).fill('a').join('&'))]).toEqual([null, null]);
    expect([ofForm(pairs(1_001)), ofForm(Array(1_001).fill('a=b').join('&')), ofForm('&'.repeat(65_536))]).toEqual(
      Array(3).fill('parameters'),
    );
  });

  it('may be one long text, of any bytes', () => {
    expect([ofForm(`Body=${'x'.repeat(65_000)}`), ofForm(Buffer.alloc(65_536, 0xff))]).toEqual([null, null]);
  });
});

describe('JSON', () => {
  it('may have a thousand names, in one object or in several, and no more', () => {
    expect(ofJson(JSON.stringify(json(1_000)))).toBeNull();
    expect(ofJson(JSON.stringify(json(1_001)))).toBe('parameters');
    expect(ofJson(JSON.stringify({ ...json(600), inner: json(600) }))).toBe('parameters');
  });

  it('may have as many colons, brackets, braces and quotes in a text as there is room for', () => {
    const text = `:[{"\\`.repeat(5_000);
    expect(ofJson(JSON.stringify({ MessageSid: 'x', Body: text, To: text }))).toBeNull();
    expect(ofJson(JSON.stringify({ Body: text, ...json(1_001) }))).toBe('parameters');
  });

  it.each(['[', '{"a":', '[{"a":'])('may not be %s, opened more than a thousand times', (opening) => {
    expect(ofJson(opening.repeat(900))).toBeNull();
    expect(ofJson(opening.repeat(1_001))).toBe('parameters');
  });
});

describe('a query', () => {
  it.each(['GET', 'POST'] as const)('of a %s may have a thousand parameters, and no more', (method) => {
    expect(ofQuery(pairs(1_000), method)).toBeNull();
    expect(ofQuery(pairs(1_001), method)).toBe('parameters');
    expect(ofQuery(`${'&'.repeat(1_001)}#%&`, method)).toBe('parameters');
  });

  it('may say the longest text of a message in the widest of letters', () => {
    const text = '…'.repeat(1_600);
    expect(ofQuery(`From=%2B15550100001&Body=${encodeURIComponent(text)}`, 'GET')).toBeNull();
    expect(ofQuery('x'.repeat(LONGEST_QUERY), 'GET')).toBeNull();
    expect(ofQuery('x'.repeat(LONGEST_QUERY + 1), 'POST')).toBe('query');
  });
});
