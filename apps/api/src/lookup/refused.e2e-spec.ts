import { formatInstant } from '@sidetrack/domain';
import type { LookupResource } from '@sidetrack/views';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anArrival } from '../../../../libs/intake/spec-support/an-arrival.js';
import { keepAsSample } from '../../../../libs/intake/spec-support/keep-as-sample.js';
import { ACCOUNT, messageParams } from '../../../../test/support/provider.js';
import { anEvent, at, OTHER_ACCOUNT } from '../../spec-support/an-event.js';
import type { Answer, OpenApiDoor } from '../../spec-support/open-api-door.js';
import { openQuarantineDoor, type OpenQuarantineDoor } from '../../spec-support/open-quarantine-door.js';

const DETAIL = 'This is not a callback about a message: MessageStatus must be a word, but it is "no word"';

let quarantine: OpenQuarantineDoor;
let door: OpenApiDoor;

beforeAll(async () => {
  quarantine = await openQuarantineDoor();
  door = quarantine.door;
});
afterAll(() => quarantine.close());

const lookUp = (pasted: string, query = ''): Promise<Answer> =>
  door.get(`/v1/lookup/${encodeURIComponent(pasted)}${query}`);
const known = async (sid: string, query = ''): Promise<LookupResource> =>
  (await lookUp(sid, query)).body as unknown as LookupResource;

/** A message that was refused for its status. */
const refuse = (sid: string, seconds: number, more: Readonly<Record<string, string>> = {}): Promise<string> =>
  quarantine.setAside(sid, { receivedAt: at(seconds), detail: DETAIL }, messageParams(sid, 'no word', more));

describe('a SID that only quarantine knows', () => {
  it('is a 404 that says so, with the id, the time and the reason', async () => {
    const id = await refuse('only-refused', 60);
    const { status, body } = await lookUp('only-refused');

    expect(status).toBe(404);
    expect(body).toMatchObject({
      type: 'urn:sidetrack:problem:only-refused',
      title: 'Only refused callbacks',
      status: 404,
      detail:
        'Nothing about only-refused has become an event, but a callback that names it was refused at ' +
        `${formatInstant(at(60))} (invalid: ${DETAIL}). It waits at /v1/quarantine/${id}: ` +
        'mend what is said there, then replay it.',
      quarantined: [
        {
          id,
          receivedAt: at(60).toISOString(),
          door: 'messages',
          reason: 'invalid',
          detail: DETAIL,
          accountSid: ACCOUNT,
          status: null,
          state: 'waiting',
        },
      ],
    });
  });

  it('is said so as people paste it, for its evidence, and with how many there are', async () => {
    await refuse('SM-Twice', 1);
    const newest = await refuse('SM-Twice', 2, { NumSegments: '2' });

    for (const path of ['%22SM-Twice%22', 'https://example.test/Messages/SM-Twice.json', 'SM-Twice/evidence']) {
      const { status, body } = await door.get(`/v1/lookup/${path}`);
      expect(status, path).toBe(404);
      expect(body['detail'], path).toContain('2 callbacks that name it were refused, the latest at');
      expect(body['quarantined'], path).toMatchObject([{ id: newest }, {}]);
    }
  });

  it('is found under each SID that a callback at the wrong door names', async () => {
    const params = { CallSid: 'CA-of-RE', RecordingSid: 'RE-at-calls', RecordingStatus: 'completed' };
    const id = await quarantine.setAside('', { route: 'call', reason: 'wrong-door' }, params);

    for (const sid of ['CA-of-RE', 'RE-at-calls']) {
      expect((await lookUp(sid)).body).toMatchObject({
        quarantined: [{ id, reason: 'wrong-door', status: 'completed' }],
      });
    }
  });

  it('is not known to an account that the callback does not name', async () => {
    await refuse('of-one-account', 5);

    expect((await lookUp('of-one-account', `?accountSid=${ACCOUNT}`)).body).toHaveProperty('quarantined');
    const { body } = await lookUp('of-one-account', `?accountSid=${OTHER_ACCOUNT}`);
    expect(body).not.toHaveProperty('quarantined');
  });

  it('is none that only a request without a right signature names', async () => {
    await keepAsSample(quarantine.pool, anArrival(messageParams('planted', 'sent'), { key: 'of a stranger' }));

    expect((await lookUp('planted')).body['detail']).toBe('No callback about planted has come in.');
    expect((await door.get('/v1/quarantine?sid=planted')).body['data']).toEqual([]);
  });

  it('is told to have no event by the route of its kind, which says where to look', async () => {
    const { body } = await door.get('/v1/messages/only-refused');

    expect(body['detail']).toContain('/v1/lookup/only-refused says whether one was refused.');
  });
});

describe('a known SID of which callbacks were refused', () => {
  it('says so in its explanation, its timeline and its ticket', async () => {
    await door.append(
      anEvent('message', 'queued', { sid: 'partly', accountSid: ACCOUNT, receivedAt: at(0) }),
      anEvent('message', 'sent', { sid: 'partly', accountSid: ACCOUNT, receivedAt: at(10) }),
    );
    const id = await refuse('partly', 4);
    const { explanation, delivery, timeline, quarantined, ticketText } = await known('partly');

    expect(quarantined).toMatchObject([{ id, state: 'waiting', detail: DETAIL }]);
    expect(explanation).toBe(
      `${delivery!.explanation} One more callback that names it was refused at ${formatInstant(at(4))} ` +
        `(invalid: ${DETAIL}); it may change what is said here.`,
    );
    expect(timeline).toMatchObject([
      { type: 'event', status: 'queued' },
      { type: 'refused', at: at(4).toISOString(), sincePreviousMs: 4_000, id, reason: 'invalid', status: null },
      { type: 'event', status: 'sent', sincePreviousMs: 10_000 },
    ]);
    expect(ticketText.replaceAll(/\s+/g, ' ')).toContain(
      `Remark: One more callback came in at ${at(4).toISOString()}, without a status that can be read, ` +
        'and was refused here (invalid).',
    );
    for (const line of ticketText.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('does not miss what came in and was refused', async () => {
    const sid = 'misses-none';
    await door.append(anEvent('message', 'delivered', { sid, accountSid: ACCOUNT, receivedAt: at(9) }));
    await quarantine.setAside(sid, { receivedAt: at(4) }, messageParams(sid, 'sent'));

    expect((await known(sid)).gaps).toEqual([
      'No `queued` or `sending` was received.',
      '`sent` was received and refused.',
    ]);
  });

  it('says no more of one that was replayed than that it was, as it is an event by then', async () => {
    const id = await quarantine.setAside('replayed-since', { receivedAt: at(3) });
    await quarantine.replay(id);
    const { explanation, delivery, timeline, quarantined } = await known('replayed-since');

    expect(quarantined).toMatchObject([{ id, state: 'replayed', status: 'sent' }]);
    expect(timeline).toMatchObject([{ type: 'event', status: 'sent', at: at(3).toISOString() }]);
    expect(explanation).toBe(delivery!.explanation);
  });

  it('keeps a discarded one in the timeline, and out of the explanation', async () => {
    await door.append(anEvent('message', 'sent', { sid: 'let-go', accountSid: ACCOUNT, receivedAt: at(0) }));
    await quarantine.pool.query(`UPDATE quarantine SET state = 'discarded' WHERE id = $1`, [await refuse('let-go', 7)]);
    const { explanation, delivery, timeline } = await known('let-go');

    expect(timeline).toMatchObject([{ type: 'event' }, { type: 'refused', state: 'discarded' }]);
    expect(explanation).toBe(delivery!.explanation);
  });

  it('leaves out those of another account', async () => {
    await door.append(anEvent('message', 'sent', { sid: 'of-another', accountSid: OTHER_ACCOUNT, receivedAt: at(0) }));
    await refuse('of-another', 1);

    expect(await known('of-another', `?accountSid=${OTHER_ACCOUNT}`)).toMatchObject({ quarantined: [] });
  });

  it('cannot be hidden by an account that names the same SID more often', async () => {
    await door.append(anEvent('message', 'sent', { sid: 'crowded', accountSid: OTHER_ACCOUNT, receivedAt: at(0) }));
    const hidden = await refuse('crowded', 1);
    await quarantine.pool.query('UPDATE quarantine SET account_sid = $2 WHERE id = $1', [hidden, OTHER_ACCOUNT]);
    for (let n = 2; n <= 23; n += 1) await refuse('crowded', n, { NumSegments: String(n) });

    expect((await known('crowded')).quarantined).toMatchObject([{ id: hidden }]);
  });

  it('tells of at most twenty, and of those that wait before those that are handled', async () => {
    await door.append(anEvent('message', 'sent', { sid: 'often', accountSid: ACCOUNT, receivedAt: at(0) }));
    for (let n = 1; n <= 22; n += 1) await refuse('often', n, { NumSegments: String(n) });
    await quarantine.pool.query(
      `UPDATE quarantine SET state = 'discarded' WHERE sids @> '{often}' AND received_at > $1`,
      [at(2)],
    );
    const { quarantined } = await known('often');

    expect(quarantined).toHaveLength(20);
    expect(quarantined.slice(-2)).toMatchObject([{ receivedAt: at(2).toISOString() }, { state: 'waiting' }]);
  });
});
