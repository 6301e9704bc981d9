import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  door = await openApiDoor();
  await door.append(anEvent('message', 'sent', { sid: '12065550123' }));
  await door.append(anEvent('message', 'sent', { sid: 'm-1', params: { From: '+15550100001', To: '+15558675380' } }));
});
afterAll(() => door.close());

describe('a phone number pasted into the look-up', () => {
  it('is answered as a number, with links to what happened with it', async () => {
    const { status, body } = await door.get('/v1/lookup/+15558675380');

    expect(status).toBe(404);
    expect(body).toMatchObject({
      type: 'urn:sidetrack:problem:phone-number',
      title: 'A phone number',
      number: '+15558675380',
      detail: expect.stringMatching(/^This is a phone number, \+15558675380, not a SID\./),
    });
    const links = body['links'] as Record<string, string>;
    expect(Object.keys(links)).toEqual(['messagesTo', 'messagesFrom', 'callsTo', 'callsFrom']);
    expect((await door.get(links['messagesTo']!)).body['data']).toMatchObject([{ sid: 'm-1' }]);
  });

  it.each([
    '%2B1%20555%20867%205380',
    '15558675380',
    '(555)%20867-5380',
    'tel:+1-555-867-5380',
    'whatsapp:+15558675380',
    '001%20555%208675380',
    'call%20from%20+1%20(555)%20867-5380',
    '%22+15558675380%22',
  ])('is read from %s', async (written) => {
    expect((await door.get(`/v1/lookup/${written}`)).body).toMatchObject({ number: '+15558675380' });
  });

  it('is read in the way of the home country, where that is set', async () => {
    const german = await openApiDoor({ databaseUrl: door.databaseUrl, homeCountry: 'DE' });
    for (const written of ['0151%2012345678', 'call%20from%200151/12345678']) {
      expect((await german.get(`/v1/lookup/${written}`)).body, written).toMatchObject({ number: '+4915112345678' });
    }
    await german.close();
  });

  it('is a SID where one of these digits is known', async () => {
    expect((await door.get('/v1/lookup/12065550123')).body).toMatchObject({ kind: 'message', sid: '12065550123' });
  });
});
