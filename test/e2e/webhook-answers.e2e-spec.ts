import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signForm, signRawBody } from '@sidetrack/signalwire';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CALLBACK_ANSWERS } from '../../apps/api/src/documentation/webhooks/callback-answers.js';
import { openIngestDoor, type OpenIngestDoor } from '../../apps/ingest/spec-support/open-ingest-door.js';
import { shedLoad } from '../../apps/ingest/src/shed-load.js';
import { takeAway } from '../support/away-database.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { ACCOUNT, FORM, messageParams, PUBLIC_URL, SIGNING_KEY } from '../support/provider.js';
import { inject } from 'vitest';

const PATH = '/callbacks/messages';

interface Documented {
  readonly content?: Readonly<
    Record<string, { readonly examples?: Readonly<Record<string, { readonly value: object }>> }>
  >;
}

/** Every refusal that the API document shows, by its code. */
const documented = Object.values(CALLBACK_ANSWERS as Readonly<Record<string, Documented>>)
  .flatMap(({ content = {} }) => Object.values(content))
  .flatMap(({ examples = {} }) => Object.entries(examples));

type Send = (headers: Readonly<Record<string, string>>, body: string, query?: string) => Promise<Response>;

const form = (params: Readonly<Record<string, string>>): { headers: Record<string, string>; body: string } => {
  const complete = { AccountSid: ACCOUNT, ...params };
  const signature = signForm(SIGNING_KEY, PUBLIC_URL + PATH, complete);
  const headers = { 'content-type': FORM, 'x-signalwire-signature': signature };
  return { headers, body: new URLSearchParams(complete).toString() };
};
const sent = form(messageParams('m-1', 'sent'));

/** What makes the door say each. */
const PROVOKED: Readonly<Record<string, (send: Send) => Promise<Response>>> = {
  'signature-missing': (send) => send({ 'content-type': FORM }, sent.body),
  'signature-wrong': (send) => send({ ...sent.headers, 'content-type': FORM }, `${sent.body}x`),
  'body-too-large': (send) => send(sent.headers, 'x'.repeat(64 * 1024 + 1)),
  'too-many-parameters': (send) => send(sent.headers, 'x&'.repeat(1_001)),
  'query-too-long': (send) => send(sent.headers, sent.body, `?${'x'.repeat(16 * 1024 + 1)}`),
  'content-type': (send) => send({ ...sent.headers, 'content-type': 'text/plain' }, sent.body),
  'wrong-door': (send) => {
    const { headers, body } = form({ CallSid: 'c-1', CallStatus: 'ringing' });
    return send(headers, body);
  },
  invalid: (send) => {
    const { headers, body } = form({ MessageStatus: 'sent' });
    return send(headers, body);
  },
  ambiguous: async (send) => {
    const text = 'hi MessageSidm-victimMessageStatusdeliveredx';
    const { body, headers } = form({ ...messageParams('m-2', 'received'), Body: text });
    await send(headers, body);
    const said = new URLSearchParams(body);
    const other = { AccountSid: ACCOUNT, Body: 'hi ', MessageSid: 'm-victim', MessageStatus: 'delivered' };
    said.delete('AccountSid');
    said.delete('Body');
    // What was said of the message itself, as it stands in the signed text, becomes the value of one more parameter.
    const rest = [...said].toSorted(([a], [b]) => (a < b ? -1 : 1)).flat();
    return send(headers, new URLSearchParams({ ...other, [`x${rest[0]}`]: rest.slice(1).join('') }).toString());
  },
  'quarantine-full': (send) => {
    const { headers, body } = form({ MessageStatus: 'delivered' });
    return send(headers, body);
  },
  unreadable: (send) => {
    const signature = signRawBody(SIGNING_KEY, PUBLIC_URL + PATH, '{');
    return send({ 'content-type': 'application/json', 'x-signalwire-signature': signature }, '{');
  },
  unavailable: (send) => send(sent.headers, sent.body),
  overloaded: (send) => send(sent.headers, sent.body),
};

describe('an answer of the public door', () => {
  let database: ClonedDatabase;
  let away: ClonedDatabase;
  let door: OpenIngestDoor;
  /** Its database is away, and its journal has no room. */
  let helpless: OpenIngestDoor;
  /** It may set nothing aside. */
  let full: OpenIngestDoor;
  /** It has no time for anybody. */
  let busy: Server;

  beforeAll(async () => {
    [database, away] = [await cloneDatabase(), await cloneDatabase()];
    door = await openIngestDoor(database.url);
    full = await openIngestDoor(database.url, { quarantineMaxBytes: 1 });
    await takeAway(inject('postgresAdminUrl'), away.url);
    helpless = await openIngestDoor(away.url, { isDatabaseAway: true, journalMaxBytes: 1 });
    busy = createServer(() => undefined);
    shedLoad(busy, { onShed: () => undefined, budget: { hasTime: () => false } });
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
  });

  afterAll(async () => {
    await Promise.all([door.close(), helpless.close(), full.close(), new Promise((resolve) => busy.close(resolve))]);
    await Promise.all([database.close(), away.close()]);
  });

  const urlFor = (code: string): string => {
    if (code === 'overloaded') return `http://127.0.0.1:${(busy.address() as AddressInfo).port}`;
    return { unavailable: helpless, 'quarantine-full': full }[code]?.url ?? door.url;
  };

  it('is 200 without a word once the callback is stored', async () => {
    const answer = await fetch(door.url + PATH, { method: 'POST', headers: sent.headers, body: sent.body });
    expect([answer.status, await answer.text()]).toEqual([200, '']);
    expect(Object.keys(CALLBACK_ANSWERS)).toContain('200');
  });

  it('is documented for everything that can provoke one', () => {
    expect(documented.map(([code]) => code).toSorted()).toEqual(Object.keys(PROVOKED).toSorted());
  });

  it.each(documented)('is what the API document says: %s', async (code, { value }) => {
    const send: Send = (headers, body, query = '') =>
      fetch(urlFor(code) + PATH + query, { method: 'POST', headers, body });
    const answer = await PROVOKED[code]!(send);
    const body = (await answer.json()) as Record<string, unknown>;
    const quarantineId = 'quarantineId' in value ? { quarantineId: expect.stringMatching(/^[0-9a-f-]{36}$/) } : {};
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
    expect(answer.status).toBe(body['status']);
    expect(body).toMatchObject({ ...value, ...quarantineId });
    if (answer.status === 503) expect(answer.headers.get('retry-after')).toBe('2');
  });
});
