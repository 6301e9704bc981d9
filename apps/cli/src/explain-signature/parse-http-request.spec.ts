import { describe, expect, it } from 'vitest';
import { parseHttpRequest, type PastedRequest } from './parse-http-request.js';

function parsed(text: string): PastedRequest {
  const request = parseHttpRequest(Buffer.from(text));
  if (!request.ok) throw new Error(request.detail);
  return request;
}

const bodiesOf = (text: string): string[] => parsed(text).readings.map(({ rawBody }) => rawBody.toString());

const HEAD = 'POST /callbacks/messages?t=1 HTTP/1.1\nHost: hooks.example.test\nX-Twilio-Signature: abc\n';

describe('a pasted request', () => {
  it('is read with LF or CRLF, a byte order mark and blank lines before it', () => {
    const text = `${HEAD}Content-Type: application/x-www-form-urlencoded\n\na=1&b=2`;
    const readings = [text, text.replaceAll('\n', '\r\n'), `\n\n${text}`, `\uFEFF${text}`].map(
      (each) => parsed(each).readings[0],
    );
    for (const reading of readings) {
      expect(reading).toEqual({
        method: 'POST',
        target: '/callbacks/messages?t=1',
        host: 'hooks.example.test',
        bodyType: 'form',
        rawBody: Buffer.from('a=1&b=2'),
        signature: 'abc',
      });
    }
  });

  it('has its body without the newline that pasting added, then with it', () => {
    expect(bodiesOf(`${HEAD}\na=1\n`)).toEqual(['a=1', 'a=1\n', 'a=1\r\n'].slice(0, 2));
    expect(bodiesOf(`${HEAD}Content-Length: 3\n\na=1\r\n`)[0]).toBe('a=1');
  });

  it('has its body with both kinds of line ends', () => {
    expect(bodiesOf(`${HEAD}\n{"a":1,\n"b":2}`)).toEqual(['{"a":1,\n"b":2}', '{"a":1,\r\n"b":2}']);
  });

  it('keeps bytes that are no UTF-8', () => {
    const request = parseHttpRequest(Buffer.concat([Buffer.from(`${HEAD}\n`), Buffer.from([0x61, 0xff, 0xc3])]));
    expect(request.ok && request.readings[0]?.rawBody).toEqual(Buffer.from([0x61, 0xff, 0xc3]));
  });

  it('takes its signature from the header of SignalWire first, whatever its case', () => {
    const { readings } = parsed(`GET / HTTP/1.1\nX-Twilio-Signature: t\nx-signalwire-signature: s\n\n`);
    expect(readings).toMatchObject([{ method: 'GET', signature: 's', bodyType: null, rawBody: Buffer.alloc(0) }]);
  });

  it('may have a whole URL on its request line, and needs neither version nor body', () => {
    expect(parsed('GET https://hooks.example.test/callbacks/calls?CallSid=1').readings).toMatchObject([
      { target: '/callbacks/calls?CallSid=1', host: 'hooks.example.test', signature: null },
    ]);
  });

  it.each([
    ['', 'the first line has to be a request line'],
    ['a=1&b=2', 'the first line has to be a request line'],
    ['PUT /x HTTP/1.1\n\n', 'the first line has to be a request line'],
    ['GET /x HTTP/1.1\nno header\n\n', 'line 2 is no header'],
  ])('that is %j cannot be read', (text, words) => {
    expect(parseHttpRequest(Buffer.from(text))).toMatchObject({ ok: false, detail: expect.stringContaining(words) });
  });
});
