import { ACCOUNT_PARAMETER, isSid, type Kind, type Parameters } from '@sidetrack/domain';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { callbacks } from '../spec-support/fixtures.js';
import { findOtherReadings } from './other-readings.js';
import { KNOWN_NAMES } from './parameter-names.js';
import { parseForm, queryOf } from './parse-parameters.js';
import { formReadings } from './signed-text.js';
import { validateCallback } from './validate-callback.js';

const { requests: reported } = JSON.parse(
  readFileSync(new URL('../../../test/fixtures/reported.json', import.meta.url), 'utf8'),
) as { readonly requests: readonly { readonly request: { method: string; url: string; body?: string } }[] };

const DOOR = 'https://hooks.example.test/callbacks/messages';

/** What another reading of this form may be about, or null for an ordinary one. */
const others = (params: Parameters, signedUrl = DOOR): readonly string[] | null =>
  findOtherReadings({ params, evidence: { scheme: 'form', signedUrl }, isExact: true });

const signedText = (params: Parameters, url = DOOR): string => url + formReadings(params)![0]!;

const GENUINE = {
  AccountSid: 'AC1',
  From: '+15550100001',
  MessageSid: 'SM1',
  MessageStatus: 'received',
  NumMedia: '0',
  SmsMessageSid: 'SM1',
  SmsSid: 'SM1',
  To: '+15550100002',
};

describe('the readings of a signed text', () => {
  it.each<[string, Parameters, Parameters, string?, string?]>([
    [
      'a text message that becomes a receipt of another message',
      { ...GENUINE, Body: 'hi MessageSidSMvictim1MessageStatusdeliveredx' },
      {
        AccountSid: 'AC1',
        Body: 'hi ',
        MessageSid: 'SMvictim1',
        MessageStatus: 'delivered',
        xFrom: '+15550100001MessageSidSM1MessageStatusreceivedNumMedia0SmsMessageSidSM1SmsSidSM1To+15550100002',
      },
    ],
    [
      'an error code out of a text',
      { ...GENUINE, Body: 'hiErrorCode30007' },
      { ...GENUINE, Body: 'hi', ErrorCode: '30007' },
    ],
    [
      'an error code lost in a text',
      { ...GENUINE, Body: 'hi', ErrorCode: '30007' },
      { ...GENUINE, Body: 'hiErrorCode30007' },
    ],
    [
      'the message that this one replies to',
      { ...GENUINE, Body: 'yes', OriginalRepliedMessageSid: 'SM0', SmsStatus: 'received' },
      {
        AccountSid: 'AC1',
        Body: 'yesFrom+15550100001MessageSidSM1MessageStatusreceivedNumMedia0OriginalReplied',
        MessageSid: 'SM0',
        SmsMessageSid: 'SM1',
        SmsSid: 'SM1',
        SmsStatus: 'received',
        To: '+15550100002',
      },
    ],
    [
      'a text that is hidden in a long name',
      { ...GENUINE, Body: 'xMessageSidSM9' },
      { ...without(GENUINE, 'From'), BodyxMessageSidSM9From: '+15550100001' },
    ],
    ['a tag that swallows a parameter', { '0': 'x', ...GENUINE }, GENUINE, `${DOOR}?tag=1`, `${DOOR}?tag=10x`],
    ['a tag that becomes a parameter', GENUINE, { '1': '', ...GENUINE }, `${DOOR}?tag=1`, `${DOOR}?tag=`],
    ['an address cut short', { ...GENUINE, To: 'sip:bob' }, { ...GENUINE, To: 'sip:', bob: '' }],
    ['an address that swallows what is behind', { ...GENUINE, ToCity: 'X' }, { ...GENUINE, To: '+15550100002ToCityX' }],
  ])('are told from each other: %s', (_what, one, other, oneUrl, otherUrl) => {
    expect(signedText(one, oneUrl)).toBe(signedText(other, otherUrl));
    expect([others(one, oneUrl), others(other, otherUrl)].some((sids) => sids !== null)).toBe(true);
  });

  it('lead from one to the SID of the other, where that is an ordinary one', () => {
    const forged = {
      AccountSid: 'AC1',
      Body: 'yesFromMessageSidSM1MessageStatussentOriginalReplied',
      MessageSid: 'SM0',
    };
    expect(others({ ...forged, SmsSid: 'SM1', SmsStatus: 'received' })).toEqual(['SM1', 'SM0']);
    expect(others({ ...GENUINE, Body: 'hiErrorCode30007' })).toContain('SM1');
  });

  it('are looked for where bytes are no text, in a query that names an account, and where a body is bound by the query', () => {
    const evidence = { scheme: 'form', signedUrl: DOOR } as const;
    expect(findOtherReadings({ params: GENUINE, evidence, isExact: false })).toContain('SM1');
    expect(others(GENUINE, `${DOOR}?x=AccountSidAC9`)).not.toBeNull();
    expect(others(GENUINE, `${DOOR}?bodySHA256=00`)).not.toBeNull();
    expect(others({ ...GENUINE, Body: `&bodySHA256=${'0'.repeat(64)}&` })).not.toBeNull();
  });

  it('of any two callbacks whose signed text is one and that say other things, at least one is told, and leads to the other', () => {
    let pairs = 0;
    fc.assert(
      fc.property(someText, (text) => {
        const readings = readingsOf(text).map((reading) => ({
          ...reading,
          leadsTo: others(reading.params, reading.url),
        }));
        const told = readings.filter(({ leadsTo }) => leadsTo !== null);
        const untold = readings.filter(({ leadsTo }) => leadsTo === null);
        pairs += readings.flatMap((one, place) =>
          readings.slice(place + 1).filter(({ facts }) => facts !== one.facts),
        ).length;
        expect(untold.filter(({ facts }) => facts !== untold[0]?.facts)).toEqual([]);
        const leadingPast = told.flatMap((one) =>
          untold
            .filter(({ facts, sid }) => facts !== one.facts && !one.leadsTo!.includes(sid))
            .map((other) => ({ one, other })),
        );
        expect(leadingPast).toEqual([]);
      }),
      { numRuns: 400 },
    );
    expect(pairs).toBeGreaterThan(100);
  });
});

describe('an ordinary callback', () => {
  it('has no other reading, in whatever order its parameters come', () => {
    expect(others(GENUINE)).toBeNull();
    expect(others(Object.fromEntries(Object.entries(GENUINE).toReversed()))).toBeNull();
  });

  it.each([
    ['a text such as people write', { Body: 'Hi Ann, Today at 5? Tomorrow. Status: OK' }],
    ['times', { Timestamp: 'Thu, 04 Apr 2024 18:30:31 +0000', RawDlrDoneDate: '2404041830' }],
    ['places', { FromCity: 'TORONTO', ToState: 'New York', ToCity: 'Montreal' }],
    ['a name that holds one that decides', { OriginalRepliedMessageSid: 'SM0' }],
    ['an unknown name behind what is no fact', { ApiVersion: '2010-04-01', Bananas: '1' }],
  ])('is one with %s', (_what, more) => {
    expect(others({ ...GENUINE, ...more })).toBeNull();
  });

  it('is each that was seen in life, but one whose address names a header of its own', () => {
    const suspects = [...callbacks, ...reported.map(({ request }) => request)].filter(({ method, url, body }) => {
      if (body?.startsWith('{') === true) return false;
      const params = parseForm(method === 'GET' ? queryOf(url) : (body ?? ''));
      const scheme = method === 'GET' ? 'url' : 'form';
      const found = findOtherReadings({ params, evidence: { scheme, signedUrl: url }, isExact: true });
      return params[ACCOUNT_PARAMETER] !== undefined && found !== null;
    });
    expect(callbacks.length + reported.length).toBeGreaterThan(50);
    expect(suspects.map(({ body }) => parseForm(body ?? '')['To'])).toEqual([expect.stringContaining('X-Token=')]);
  });

  it('is one with tags', () => {
    expect(others(GENUINE, `${DOOR}?campaign=January&To=x&CallSid=y`)).toBeNull();
  });
});

describe('the known names', () => {
  it('never make another one where two of them meet, so that only values have to be looked at', () => {
    const meeting = KNOWN_NAMES.flatMap((one) =>
      KNOWN_NAMES.filter((other) => one <= other).flatMap((other) =>
        KNOWN_NAMES.filter((name) => {
          const at = (one + other).indexOf(name);
          return at !== -1 && at < one.length && at + name.length > one.length;
        }).map((name) => `${one} ${other} ${name}`),
      ),
    );
    expect(meeting).toEqual([]);
    expect(KNOWN_NAMES.filter((name) => !/^[A-Z][a-z]/.test(name))).toEqual([]);
  });
});

const without = (params: Parameters, name: string): Parameters =>
  Object.fromEntries(Object.entries(params).filter(([each]) => each !== name));

/** What is cut out of a text as a name: known ones, parts of them, and such as nobody knows. */
const WORDS = [
  'AccountSid',
  'MessageSid',
  'SmsSid',
  'SmsMessageSid',
  'MessageStatus',
  'SmsStatus',
  'ErrorCode',
  'From',
  'To',
  'Body',
  'FromCity',
  'OriginalRepliedMessageSid',
  'Sms',
  'ageSid',
  'City',
  'Zoo',
  'a',
  '0',
];
const piece = fc.constantFrom(
  ...WORDS.slice(0, 14),
  'SM1',
  'SM2',
  'sent',
  'delivered',
  'AC1',
  '3',
  '',
  'Mess',
  'Zoo',
  'a',
);
const value = fc.array(piece, { maxLength: 3 }).map((pieces) => pieces.join(''));

/** The text of a form that is a callback, as often as not, behind a URL. */
const someText = fc
  .record({
    query: fc.constantFrom('', '', '?t=1', '?t=AccountSidAC1', '?0'),
    params: fc.dictionary(
      fc.constantFrom('Body', 'ErrorCode', 'From', 'SmsSid', 'SmsMessageSid', 'To', 'ToCity', 'Zoo', '0'),
      value,
      {
        maxKeys: 4,
        noNullPrototype: true,
      },
    ),
    sid: fc.constantFrom('SM1', 'SM2'),
    status: fc.constantFrom('sent', 'delivered'),
  })
  .map(({ query, params, sid, status }) =>
    signedText({ ...params, AccountSid: 'AC1', MessageSid: sid, MessageStatus: status }, DOOR + query),
  );

interface FoundReading {
  readonly url: string;
  readonly params: Parameters;
  readonly sid: string;
  /** All that is read from it, as one text. */
  readonly facts: string;
}

/** Every callback that can be read in a signed text by cutting it at some of the words. */
function readingsOf(text: string): FoundReading[] {
  const starts = WORDS.flatMap((name) => placesOf(name, text)).toSorted((one, other) => one.at - other.at);
  const found: FoundReading[] = [];
  let tries = 0;
  const cut = (place: number, chosen: readonly Start[]): void => {
    tries += 1;
    if (found.length > 40 || tries > 1_000) return;
    if (chosen.length > 0) found.push(...read(text, chosen));
    for (let next = place; next < starts.length; next += 1) {
      const [start, last] = [starts[next]!, chosen.at(-1)];
      const fits = last === undefined || (start.at >= last.at + last.name.length && start.name >= last.name);
      if (fits && chosen.length < 9) cut(next + 1, [...chosen, start]);
    }
  };
  cut(0, []);
  return found;
}

interface Start {
  readonly name: string;
  readonly at: number;
}

function placesOf(name: string, text: string): Start[] {
  const places: Start[] = [];
  for (let at = text.indexOf(name, DOOR.length); at !== -1; at = text.indexOf(name, at + 1)) places.push({ name, at });
  return places;
}

function read(text: string, chosen: readonly Start[]): FoundReading[] {
  const url = text.slice(0, chosen[0]!.at);
  if (url !== DOOR && !url.startsWith(`${DOOR}?`)) return [];
  const pairs = chosen.map(
    ({ name, at }, place) => [name, text.slice(at + name.length, chosen[place + 1]?.at)] as const,
  );
  const params = parseForm(pairs.map((pair) => pair.map(encodeURIComponent).join('=')).join('&'));
  const reading = validateCallback(KIND, params);
  if (!reading.ok || params[ACCOUNT_PARAMETER] !== 'AC1' || !isSid(reading.callback.sid)) return [];
  const facts = JSON.stringify([reading.callback, parseForm(queryOf(url))]);
  return [{ url, params, sid: reading.callback.sid, facts }];
}

const KIND: Kind = 'message';
