import { parseParameters, SigningKeys, signUrl, type CallbackRequest } from '@sidetrack/signalwire';
import { describe, expect, it } from 'vitest';
import { aRequest } from '../../signalwire/spec-support/a-request.js';
import { explainInSteps } from './explain-signature.js';
import { runWithin } from './steps.js';

const BASE = 'https://hooks.example.test';
const LONG = 16 * 1024;
const SIGNATURE = signUrl('a stranger', 'x');
const URLS = Array.from({ length: 3 }, (_, n) => `https://h${n}.example.test/behind/a/proxy`);
const KEYS = new SigningKeys(Array.from({ length: 20 }, (_, n) => ({ accountSid: `account-${n}`, key: `key ${n}` })));

const repeated = (text: string, length = LONG): string => text.repeat(Math.ceil(length / text.length)).slice(0, length);

const names = Array.from({ length: 10_000 }, (_, n) => `n${n}=`)
  .join('&')
  .slice(0, 64 * 1024);

const withQuery = (query: string): CallbackRequest =>
  aRequest({ url: `${BASE}/callbacks/messages?${query}`, body: 'a=1', signature: SIGNATURE });

const withBody = (body: string, contentType?: string): CallbackRequest =>
  aRequest({ url: `${BASE}/callbacks/messages`, body, contentType, signature: SIGNATURE });

const withPath = (path: string): CallbackRequest => ({ ...withBody('a=1'), target: `/${path}` });

const HOSTILE: readonly [string, CallbackRequest, Record<string, string>?][] = [
  ...['/', '//a', '?', '&', '=', '%', '%2', '&a=', '+', '%20', '&amp;', "'", '\u00e4', '@', ':', '..;/'].flatMap(
    (text): [string, CallbackRequest][] => [
      [`a query of ${text}`, withQuery(repeated(text))],
      [`a path of ${text}`, withPath(repeated(text))],
      [`a body of ${text}`, withBody(repeated(text, 64 * 1024))],
    ],
  ),
  ['10,000 names', withBody(names)],
  ['10,000 names as a query', withQuery(names.slice(0, LONG))],
  ['one name 10,000 times', withBody(repeated('a=1&', 64 * 1024))],
  [
    'JSON of 10,000 names',
    withBody(JSON.stringify(Object.fromEntries(new URLSearchParams(names))), 'application/json'),
  ],
  ['deep JSON', withBody(`{"a":${'['.repeat(30_000)}${']'.repeat(30_000)}}`, 'application/json')],
  ...['x-forwarded-host', 'x-forwarded-proto', 'x-twilio-webhooks-signature-settings', 'authorization'].flatMap(
    (name): [string, CallbackRequest, Record<string, string>][] =>
      ['/', ',', 'a.', 'key=', ' ', '@'].map((text) => [
        `${name} of ${text}`,
        withBody('a=1'),
        { [name]: `${repeated(text)}a` },
      ]),
  ),
  ['a host of slashes', { ...withBody('a=1'), host: `${repeated('/')}a` }],
  ['a host of dots', { ...withBody('a=1'), host: repeated('a.') }],
  ['a signature of quotes', { ...withBody('a=1'), signature: repeated('"') }],
  ['a signature of blanks', { ...withBody('a=1'), signature: `a${repeated(' ')}a` }],
  ['credentials of colons', { ...withBody('a=1'), credentials: repeated(':', 400) }],
];

const stepsFor = (request: CallbackRequest, headers: Record<string, string>) => {
  const parsed = parseParameters(request);
  return explainInSteps(request, parsed.ok ? parsed.params : null, { publicUrls: URLS, keys: KEYS, headers });
};

/** The longest that one step of an explanation took, in milliseconds of this process's processor time. */
function longestStep(request: CallbackRequest, headers: Record<string, string>): number {
  const steps = stepsFor(request, headers);
  let longest = 0;
  const cpu = (): number => process.cpuUsage().user / 1_000;
  for (let count = 0, done = false; !done; count += 1) {
    const before = cpu();
    done = steps.next(count > 5_000).done === true;
    longest = Math.max(longest, cpu() - before);
  }
  return longest;
}

describe('an explanation of what is made to take long', () => {
  it.each(HOSTILE)('ends at its limit and not much later: %s', (_what, request, headers = {}) => {
    // One step is one URL or one signature: nobody who waits for a limit waits much longer than this.
    expect(longestStep(request, headers)).toBeLessThan(500);
    const over = runWithin(stepsFor(request, headers), 0);
    expect(['unfinished', 'malformed', 'nothing', 'no-key']).toContain(over.finding);
    expect(over.attempts).toBeLessThanOrEqual(1);
  });
});
