import type { LookupResource } from '@sidetrack/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ACCOUNT, anEvent, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import { openApiDoor, type Answer, type OpenApiDoor } from '../../spec-support/open-api-door.js';

const MESSAGE = '0a059168-ead0-41af-9d1f-343dae832527';
const PARENT = '3f0a4c1e-5b7d-4e2a-9c11-0a1b2c3d4e5f';
const LEG = 'd1a1c411-2222-4333-8444-555566667777';
const OTHER_LEG = 'd1a1c411-2222-4333-8444-555566668888';
const RECORDING = '19e436af-5688-4307-b03b-bdb2b42b8142';
const NUMBERS = { From: '+15550100001', To: '+15550100002' };
const NUMBER = 'to=%2B15550100002&since=2026-03-01T00%3A00%3A00.000Z&until=2026-03-02T00%3A00%3A00.000Z';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(at(8 * 3_600));
  await door.append(
    anEvent('message', 'queued', { sid: MESSAGE, receivedAt: at(0), params: NUMBERS }),
    anEvent('message', 'sending', { sid: MESSAGE, receivedAt: at(1), params: NUMBERS }),
    anEvent('message', 'delivered', { sid: MESSAGE, receivedAt: at(2 * 3_600), params: NUMBERS }),
    anEvent('message', 'sent', { sid: MESSAGE, receivedAt: at(2 * 3_600 + 1), params: NUMBERS }),
    anEvent('call', 'completed', { sid: PARENT, receivedAt: at(0), params: { ...NUMBERS, Direction: 'inbound' } }),
    anEvent('call', 'busy', { sid: LEG, receivedAt: at(1), params: { ParentCallSid: PARENT, SipResultCode: '486' } }),
    anEvent('call', 'completed', { sid: OTHER_LEG, receivedAt: at(2), params: { ParentCallSid: PARENT } }),
    anEvent('call', 'ringing', { sid: 'x', accountSid: OTHER_ACCOUNT, params: { ParentCallSid: PARENT } }),
    anEvent('recording', 'completed', { sid: RECORDING, receivedAt: at(3), params: { CallSid: PARENT } }),
    anEvent('message', 'sent', { sid: 'shared', receivedAt: at(5) }),
    anEvent('message', 'delivered', { sid: 'shared', accountSid: OTHER_ACCOUNT, receivedAt: at(6) }),
    anEvent('call', 'ringing', { sid: 'shared', receivedAt: at(7) }),
  );
});
afterAll(() => door.close());

const lookUp = (pasted: string): Promise<Answer<LookupResource>> =>
  door.get<LookupResource>(`/v1/lookup/${encodeURIComponent(pasted)}`);

describe('a look-up', () => {
  it('answers for a message all at once', async () => {
    const { status, body } = await lookUp(MESSAGE);

    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'message', sid: MESSAGE, accountSid: ACCOUNT, related: [] });
    expect(body.resource).toEqual((await door.get(`/v1/messages/${MESSAGE}`)).body);
    expect(body.delivery?.class).toBe('delivered');
    expect(body.explanation).toBe(body.delivery?.explanation);
    expect(body.gaps).toEqual(['1 hour 59 minutes passed between `sending` and `delivered`.']);
    expect(body.ticketText).toContain(MESSAGE);
  });

  it('has a timeline in the order of receipt, with silences and disorder marked', async () => {
    const { body } = await lookUp(MESSAGE);
    const story = body.timeline.map((entry) =>
      entry.type === 'event' ? [entry.status, entry.sincePreviousMs, entry.gap, entry.outOfOrder] : [],
    );

    expect(story).toEqual([
      ['queued', null, false, false],
      ['sending', 1_000, false, false],
      ['delivered', 7_199_000, true, false],
      ['sent', 1_000, false, true],
    ]);
  });

  it('links to what happened with the same number on that day, and the links work', async () => {
    const { links } = (await lookUp(MESSAGE)).body;

    expect(links.sameNumber).toMatchObject({
      number: '+15550100002',
      day: '2026-03-01',
      messagesTo: `/v1/messages?${NUMBER}`,
      callsTo: `/v1/calls?${NUMBER}`,
    });
    const { messagesTo, messagesFrom, callsTo, callsFrom } = links.sameNumber!;
    for (const link of [links.self, links.events, messagesTo, messagesFrom, callsTo, callsFrom]) {
      expect((await door.get(link)).status, link).toBe(200);
    }
    expect((await door.get(messagesTo)).body).toMatchObject({ data: [{ sid: MESSAGE }] });
  });

  it('takes the caller for the other side of an inbound call', async () => {
    expect((await lookUp(PARENT)).body.links.sameNumber?.number).toBe('+15550100001');
  });
});

describe('what belongs to a SID', () => {
  const relatives = async (sid: string): Promise<string[]> =>
    (await lookUp(sid)).body.related.map((one) => `${one.relation} ${one.kind} ${one.sid} ${one.status}`);

  it('are the legs and the recordings of a call, of its own account', async () => {
    expect(await relatives(PARENT)).toEqual([
      `leg call ${LEG} busy`,
      `leg call ${OTHER_LEG} completed`,
      `recording recording ${RECORDING} completed`,
    ]);
  });

  it('are the parent and the other legs of a leg', async () => {
    expect(await relatives(LEG)).toEqual([`parent call ${PARENT} completed`, `sibling call ${OTHER_LEG} completed`]);
  });

  it('is the call of a recording', async () => {
    expect(await relatives(RECORDING)).toEqual([`call call ${PARENT} completed`]);
  });

  it('may be a call that is known by name alone', async () => {
    const { body } = await door.get<LookupResource>(`/v1/lookup/x?accountSid=${OTHER_ACCOUNT}`);

    expect(body.related).toMatchObject([{ relation: 'parent', sid: PARENT, known: false, status: null }]);
  });
});

describe('a SID as people paste it', () => {
  it.each([
    ` "${MESSAGE}" `,
    `\u200b${MESSAGE}\u00a0`,
    MESSAGE.toUpperCase(),
    `SID: ${MESSAGE}.`,
    `https://example.signalwire.com/api/laml/2010-04-01/Accounts/${ACCOUNT}/Messages/${MESSAGE}.json?Page=0`,
  ])('is found (%j)', async (pasted) => {
    expect((await lookUp(pasted)).body.sid).toBe(MESSAGE);
  });

  it('is found in a URL that is not escaped', async () => {
    const url = `https://example.signalwire.com/api/laml/2010-04-01/Accounts/${ACCOUNT}/Calls/${LEG}`;

    expect((await door.get(`/v1/lookup/${url}`)).body).toMatchObject({ kind: 'call', sid: LEG });
    expect((await door.get(`/v1/lookup/https://example.test/a/b?CallSid=${LEG}&x=1`)).body).toMatchObject({ sid: LEG });
  });

  it('is a 404 that says what was read when nothing is known under it', async () => {
    const { status, body } = await door.get(`/v1/lookup/${encodeURIComponent(' "Nobody-1", ')}`);

    expect(status).toBe(404);
    expect(body['detail']).toBe('No callback about Nobody-1 has come in (also tried: nobody-1).');
    expect((await door.get('/v1/lookup/%20%22')).body['detail']).toMatch(/^There is no SID in this/);
  });

  it('wants a token also as an unescaped URL', async () => {
    expect((await fetch(`${door.url}/v1/lookup/https://example.test/Calls/${LEG}`)).status).toBe(401);
  });
});

describe('a SID of any characters that one may have', () => {
  const ODD = 'v3:9X2v~|$(x);&=+[]';

  it('has links that lead back to it, and evidence whose name is fit for a file', async () => {
    await door.append(anEvent('message', 'sent', { sid: ODD }));
    const { links, sid } = (await lookUp(ODD)).body;

    expect(sid).toBe(ODD);
    expect((await door.get(links.self)).body).toMatchObject({ sid: ODD });
    expect((await door.get(links.events)).status).toBe(200);
    const evidence = await door.fetch(links.evidence);
    expect([evidence.status, evidence.headers.get('content-disposition')]).toEqual([
      200,
      'attachment; filename="evidence-message-v3_9X2v____x_______.zip"',
    ]);
  });
});

describe('a SID of several kinds or accounts', () => {
  it('shows the one first seen, and lists all', async () => {
    const { body } = await lookUp('shared');

    expect(body).toMatchObject({ kind: 'message', accountSid: ACCOUNT });
    expect(body.matches.map(({ kind, accountSid }) => [kind, accountSid])).toEqual([
      ['message', ACCOUNT],
      ['message', OTHER_ACCOUNT],
      ['call', ACCOUNT],
    ]);
    expect(body.timeline).toMatchObject([{ status: 'sent' }]);
    expect((await door.get(body.links.evidence.replace('evidence?', 'evidence?format=json&'))).body).toMatchObject({
      accountSid: ACCOUNT,
      kind: 'message',
    });
  });

  it('shows the one that is asked for, with its own events', async () => {
    const other = (await door.get<LookupResource>(`/v1/lookup/shared?accountSid=${OTHER_ACCOUNT}`)).body;
    const call = (await door.get<LookupResource>('/v1/lookup/shared?kind=call')).body;

    expect(other).toMatchObject({ kind: 'message', accountSid: OTHER_ACCOUNT, timeline: [{ status: 'delivered' }] });
    expect(call).toMatchObject({
      kind: 'call',
      matches: [{ kind: 'call' }, {}, {}],
      timeline: [{ status: 'ringing' }],
    });
  });

  it('is a 404 with what there is when none fits', async () => {
    const { status, body } = await door.get('/v1/lookup/shared?kind=recording');

    expect(status).toBe(404);
    expect(body['detail']).toContain(`shared is not known as a recording; known is shared as a message of account`);
  });

  it('is a 400 for a kind that there is not', async () => {
    const { status, body } = await door.get('/v1/lookup/shared?kind=fax');

    expect(status).toBe(400);
    expect(body).toMatchObject({ errors: [{ pointer: '/query/kind' }] });
  });
});

describe('the signatures in a timeline', () => {
  it('cannot be checked without the key, which says nothing against them', async () => {
    const { body } = await lookUp(LEG);

    expect(body.timeline).toMatchObject([{ signature: { verdict: 'key-unknown', scheme: 'form', keyId: 'k' } }]);
  });
});

describe('what somebody may have meant', () => {
  const nearest = async (typed: string, query = ''): Promise<unknown[]> => {
    const { body } = await door.get<{ data: { sid: string }[] }>(
      `/v1/lookup/${encodeURIComponent(typed)}/nearest${query}`,
    );
    return body.data.map(({ sid }) => sid);
  };

  it.each([
    ['a missing digit at the end', MESSAGE.slice(0, -1)],
    ['a missing digit', MESSAGE.replace('9d1f', '9df')],
    ['a missing digit at the beginning', MESSAGE.slice(1)],
    ['two digits that have changed places', MESSAGE.replace('41af', '4a1f')],
    ['two of them at the beginning', MESSAGE.replace('0a05', 'a005')],
    ['a wrong digit in a label', `MessageSid: ${MESSAGE.replace('343d', '342d')}`],
  ])('is found for %s', async (_, typed) => {
    expect(await nearest(typed)).toEqual([MESSAGE]);
  });

  it('is several SIDs where several are near, whatever they are of', async () => {
    const { body } = await door.get(`/v1/lookup/${LEG.slice(0, -4)}6677/nearest`);

    expect(body).toMatchObject({ data: [{ kind: 'call', sid: LEG, accountSid: ACCOUNT, status: 'busy' }] });
    expect(await nearest(`${LEG.slice(0, -4)}7788`)).toEqual([LEG, OTHER_LEG]);
  });

  it('is nothing for a text that is far from all, that is too short, or that is no SID', async () => {
    expect(await nearest(MESSAGE.replace('ead0', 'bbbb'))).toEqual([]);
    expect(await nearest('share')).toEqual([]);
    expect(await nearest('…')).toEqual([]);
  });

  it('is of the account alone that is asked for', async () => {
    expect(await nearest(MESSAGE.slice(0, -1), `?accountSid=${ACCOUNT}`)).toEqual([MESSAGE]);
    expect(await nearest(MESSAGE.slice(0, -1), `?accountSid=${OTHER_ACCOUNT}`)).toEqual([]);
  });
});
