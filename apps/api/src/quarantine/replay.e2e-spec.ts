import { APPENDS_CHANNEL } from '@sidetrack/event-store';
import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anArrival } from '../../../../libs/intake/spec-support/an-arrival.js';
import { keepAsSample } from '../../../../libs/intake/spec-support/keep-as-sample.js';
import { ACCOUNT, messageParams } from '../../../../test/support/provider.js';
import { at } from '../../spec-support/an-event.js';
import type { OpenApiDoor } from '../../spec-support/open-api-door.js';
import { openQuarantineDoor, type OpenQuarantineDoor } from '../../spec-support/open-quarantine-door.js';

let quarantine: OpenQuarantineDoor;
let door: OpenApiDoor;

beforeAll(async () => {
  quarantine = await openQuarantineDoor();
  door = quarantine.door;
});
afterAll(() => quarantine.close());

describe('a replay', () => {
  it('answers 200 with what became of it, and its state has the original time of receipt', async () => {
    const id = await quarantine.setAside('replayed', { receivedAt: at(60) });
    const answer = await quarantine.replay(id);
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({
      id,
      result: 'stored',
      kind: 'message',
      accountSid: ACCOUNT,
      sid: 'replayed',
      status: 'sent',
      handledAt: at(86_400).toISOString(),
      alreadyReplayed: false,
    });
    expect((await door.get('/v1/messages/replayed')).body).toMatchObject({
      status: 'sent',
      firstSeenAt: at(60).toISOString(),
    });
    expect((await door.get(`/v1/quarantine/${id}`)).body).toMatchObject({ state: 'replayed' });
    expect((await quarantine.replay(id)).body).toEqual({ ...answer.body, alreadyReplayed: true });
  });

  it('wakes the readers of the feed', async () => {
    const listener = await quarantine.pool.connect();
    await listener.query(`LISTEN ${APPENDS_CHANNEL}`);
    const woken = once(listener, 'notification');
    const id = await quarantine.setAside('announced');
    expect((await quarantine.replay(id)).body).toMatchObject({ result: 'stored' });
    await woken;
    listener.release(true);
  });

  it('answers 409 with the reason when it still cannot be read', async () => {
    const id = await quarantine.setAside('odd', {}, messageParams('odd', 'no word'));
    const { status, body, headers } = await quarantine.replay(id);
    expect(status).toBe(409);
    expect(headers.get('content-type')).toBe('application/problem+json');
    expect(body).toMatchObject({
      type: 'urn:sidetrack:problem:invalid',
      title: 'Not possible as it is',
      quarantineId: id,
      errors: [{ pointer: '/MessageStatus' }],
    });
  });

  it('may be sent to another door', async () => {
    const id = await quarantine.setAside('c-1', { reason: 'wrong-door' }, { CallSid: 'c-1', CallStatus: 'ringing' });
    expect((await quarantine.replay(id)).body).toMatchObject({
      status: 409,
      detail: expect.stringContaining('/callbacks/calls'),
    });
    expect((await quarantine.replay(id, { body: '{"door":"calls"}' })).body).toMatchObject({
      result: 'stored',
      kind: 'call',
    });
    expect((await door.get('/v1/calls/c-1')).body).toMatchObject({ status: 'ringing' });
  });

  it.each([
    ['{"door":"faxes"}', '/door'],
    ['{"dor":"calls"}', '/dor'],
    ['[]', ''],
  ])('refuses the body %s with a 400', async (body, pointer) => {
    const id = await quarantine.setAside('asked-wrongly');
    expect((await quarantine.replay(id, { body })).body).toMatchObject({ status: 400, errors: [{ pointer }] });
  });

  it('of a wrong signature needs the keys, and works once the right one is there', async () => {
    const rotated = anArrival(messageParams('rotated', 'sent'), { key: 'new key', receivedAt: at(90) });
    const id = await keepAsSample(quarantine.pool, rotated);
    const { body } = await door.get(`/v1/quarantine/${id}`);
    expect(body).toMatchObject({ evidence: null, explanation: { finding: 'nothing', keyId: null } });
    expect((await quarantine.replay(id)).body).toMatchObject({
      status: 409,
      type: 'urn:sidetrack:problem:signature',
    });

    const longAgo = new Date('2020-01-01T00:00:00Z');
    const ancient = await keepAsSample(quarantine.pool, anArrival({}, { key: 'k', receivedAt: longAgo }));
    const waiting = await quarantine.setAside('ancient', { receivedAt: longAgo });
    const [without, mended] = [
      await quarantine.openAnother(null),
      await quarantine.openAnother([{ accountSid: ACCOUNT, key: 'new key' }]),
    ];
    expect((await quarantine.replay(id, { to: without })).body).toMatchObject({
      status: 409,
      type: 'urn:sidetrack:problem:no-signing-keys',
      detail: expect.stringContaining('SIGNING_KEYS'),
    });
    expect((await quarantine.replay(id, { to: mended })).body).toMatchObject({
      result: 'stored',
      sid: 'rotated',
    });
    await Promise.all([without.close(), mended.close()]);
    expect((await door.get('/v1/messages/rotated')).body).toMatchObject({ firstSeenAt: at(90).toISOString() });
    // Each door has removed old entries when it opened, except authentic entries that wait.
    expect((await door.get(`/v1/quarantine/${ancient}`)).status).toBe(404);
    expect((await door.get(`/v1/quarantine/${waiting}`)).body).toMatchObject({ state: 'waiting' });
  });
});
