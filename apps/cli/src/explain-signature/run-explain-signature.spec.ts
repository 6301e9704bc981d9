import { signForm, signRawBody } from '@sidetrack/signalwire';
import { describe, expect, it } from 'vitest';
import { listen } from '../../spec-support/run-verb.js';
import { verb } from '../frame/verb.js';
import { EXPLAIN_SIGNATURE } from './explain-signature.verb.js';
import { runExplainSignature } from './run-explain-signature.js';

const KEY = 'PSK_madeUpKey';
const URL_OF_DOOR = 'https://hooks.example.test/callbacks/messages';
const PARAMS = { AccountSid: 'a-1', MessageSid: 'm-1', MessageStatus: 'sent' };
const BODY = new URLSearchParams(PARAMS).toString();
const VARIABLES = { SIGNING_KEYS: `a-1=${KEY}`, PUBLIC_URL: 'https://hooks.example.test', DATA_DIR: '/no/such/folder' };

const aRequest = (signature: string, body = BODY): string =>
  `POST /callbacks/messages HTTP/1.1\nHost: internal\nX-SignalWire-Signature: ${signature}\n\n${body}`;

async function explained(
  input: string | Error,
  given = {},
  variables: Record<string, string> = VARIABLES,
): Promise<{ code: number; out: string; err: string }> {
  const read = () => (input instanceof Error ? Promise.reject(input) : Promise.resolve(Buffer.from(input)));
  // This runs the whole verb except the reading of a file.
  const explain = verb({
    ...EXPLAIN_SIGNATURE,
    run: (options, surroundings) => runExplainSignature(read, options, surroundings),
  });
  const { exitCode: code, ...said } = await listen((surroundings) => explain.answer(given, [], surroundings), {
    variables,
  });
  return { code, ...said };
}

describe('explain-signature', () => {
  it('exits with 0 for a genuine request, however its lines ended', async () => {
    const text = aRequest(signForm(KEY, URL_OF_DOOR, PARAMS));
    for (const each of [text, `${text}\n`, `${text.replaceAll('\n', '\r\n')}\r\n`]) {
      const { code, out } = await explained(each);
      expect(code).toBe(0);
      expect(out).toContain('The signature is genuine');
    }
  });

  it('finds the JSON whose line ends were changed by pasting', async () => {
    const json = '{"AccountSid":"a-1",\r\n"MessageSid":"m-1"}';
    const text = aRequest(signRawBody(KEY, URL_OF_DOOR, json), json).replaceAll('\r\n', '\n');
    expect(await explained(text)).toMatchObject({ code: 0 });
  });

  it('exits with 1 and says what to mend for one that is not', async () => {
    const { code, out } = await explained(aRequest(signForm(KEY, URL_OF_DOOR.replace('https', 'http'), PARAMS)));
    expect(code).toBe(1);
    expect(out).toMatch(/^It is signed for http:\/\/hooks.*PUBLIC_URL says https:\/\/hooks/);
    expect(out).toMatch(/\n {2}URL {2}https:\/\/hooks.*\n {2}key {2}[0-9a-f]{16} of a-1\n$/s);
    expect(out).not.toContain(KEY);
  });

  it('says the same as one JSON object', async () => {
    const { out } = await explained(aRequest(signForm('other', URL_OF_DOOR, PARAMS)), { json: true });
    expect(JSON.parse(out)).toMatchObject({ finding: 'nothing', keyId: null });
  });

  it.each<[string, string | Error, Record<string, string>, string]>([
    ['what is no request', 'nonsense', VARIABLES, 'the first line has to be a request line'],
    ['a file that is not there', new Error('ENOENT'), VARIABLES, 'the request cannot be read: ENOENT'],
    ['no keys', aRequest('x'), { DATA_DIR: '/no/such/folder' }, 'there are no keys: set SIGNING_KEYS'],
    ['a wrong setting', aRequest('x'), { ...VARIABLES, PUBLIC_URL: 'hooks' }, 'PUBLIC_URL holds'],
  ])('exits with 2 and one line for %s', async (_, input, variables, words) => {
    const { code, out, err } = await explained(input, {}, variables);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(words);
    expect(err).toMatch(/^sidetrack explain-signature: [^\n]*\n$/);
  });
});
