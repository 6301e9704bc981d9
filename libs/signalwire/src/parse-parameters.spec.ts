import { describe, expect, it } from 'vitest';
import { aRequest } from '../spec-support/a-request.js';
import { parseParameters } from './parse-parameters.js';

const DOOR = 'https://hooks.example.test/callbacks/messages';

describe('a form post', () => {
  it('gives decoded parameters, and its query as tags', () => {
    const body = 'Body=a+b%20c%2Bd&To=%2B1555&Empty=&Name=%C5%BC%E2%9C%85';
    expect(parseParameters(aRequest({ url: `${DOOR}?tenant=42&x`, body }))).toEqual({
      ok: true,
      params: { Body: 'a b c+d', To: '+1555', Empty: '', Name: 'ż✅' },
      foreign: [],
      tags: { tenant: '42', x: '' },
    });
  });

  it('keeps repeated values in the order in which they came', () => {
    const parsed = parseParameters(aRequest({ url: DOOR, body: 'M=2&x=1&M=1&M=2' }));
    expect(parsed).toMatchObject({ params: { M: ['2', '1', '2'], x: '1' } });
  });

  it('is not cut after a thousand names', () => {
    const body = Array.from({ length: 1_500 }, (_, index) => `name${index}=x`).join('&');
    const parsed = parseParameters(aRequest({ url: DOOR, body }));
    expect(parsed.ok && Object.keys(parsed.params)).toHaveLength(1_500);
  });

  it('takes bytes that are no UTF-8 as replacement characters, never as an error', () => {
    const parsed = parseParameters(aRequest({ url: DOOR, body: Buffer.from([0x61, 0x3d, 0xff]) }));
    expect(parsed).toMatchObject({ ok: true, params: { a: '\ufffd' } });
  });
});

describe('a GET', () => {
  it('gives its query as parameters, and no tags', () => {
    const parsed = parseParameters(aRequest({ url: `${DOOR}?MessageSid=x&From=%2B1`, method: 'GET' }));
    expect(parsed).toEqual({ ok: true, params: { MessageSid: 'x', From: '+1' }, foreign: [], tags: {} });
  });
});

const post = (body: string): ReturnType<typeof parseParameters> =>
  parseParameters(aRequest({ url: `${DOOR}?tag=1`, body, contentType: 'application/json' }));

describe('a JSON post', () => {
  it('gives its fields as parameters', () => {
    const parsed = post('{"MessageSid":"x","NumMedia":0,"list":[1,{"a":null}],"yes":true}');
    expect(parsed).toEqual({
      ok: true,
      params: { MessageSid: 'x', NumMedia: 0, list: [1, { a: null }], yes: true },
      foreign: [],
      tags: { tag: '1' },
    });
  });

  it.each(['', '{', '{"a":}', "{'a':1}"])('that is %j is no JSON', (body) => {
    expect(post(body)).toEqual({ ok: false, detail: 'the body is not valid JSON' });
  });

  it('is refused where it is too deep to be walked through, whatever bytes are in it', () => {
    const deep = `{"Deep":${'['.repeat(9_000)}${']'.repeat(9_000)},"Body":"\u00ff"}`;
    for (const body of [deep, Buffer.from(deep, 'latin1')]) {
      const parsed = parseParameters({ ...aRequest({ url: DOOR, body }), bodyType: 'json' });
      expect(parsed).toMatchObject({ ok: false, detail: expect.stringContaining('too deep') as string });
    }
  });

  it('is not quoted when it cannot be read: it may hold the text of a message', () => {
    expect(JSON.stringify(post('{"Body":"secret"'))).not.toContain('secret');
  });

  it.each([
    ['[1]', 'an array'],
    ['"x"', 'a string'],
    ['1', 'a number'],
    ['null', 'null'],
  ])('that is %s is no object', (body, what) => {
    const detail = `the JSON body must be an object of parameters, but it is ${what}`;
    expect(post(body)).toEqual({ ok: false, detail, pointer: '' });
  });
});

describe('a parameter called __proto__', () => {
  it.each([
    aRequest({ url: DOOR, body: '__proto__=x&constructor=y' }),
    aRequest({ url: `${DOOR}?__proto__=x&constructor=y`, method: 'GET' }),
    aRequest({ url: DOOR, body: '{"__proto__":"x","constructor":"y"}', contentType: 'application/json' }),
  ])('is a parameter like any other', (request) => {
    const parsed = parseParameters(request);
    expect(parsed.ok && Object.entries(parsed.params)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
    expect(parsed.ok && parsed.params['toString']).toBeUndefined();
  });
});
