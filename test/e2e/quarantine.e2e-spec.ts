import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { API_TOKEN, readApi } from '../support/api-client.js';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { ACCOUNT, messageParams, sendCallback, SIGNING_KEY } from '../support/provider.js';

const NEW_KEY = 'PSK_madeUpKeyAfterTheRotation';

describe('what the built doors refuse', () => {
  let database: ClonedDatabase;
  let ingest: BuiltDoor;
  let api: BuiltDoor;

  beforeAll(async () => {
    database = await cloneDatabase();
    // The API was started with the new key already, the public door was not.
    const keys = `${ACCOUNT}=${SIGNING_KEY},${ACCOUNT}=${NEW_KEY}`;
    [ingest, api] = await Promise.all([
      startBuiltDoor('ingest', database.url),
      startBuiltDoor('api', database.url, { SIGNING_KEYS: keys }),
    ]);
  });

  afterAll(async () => {
    await Promise.all([ingest.end(), api.end()]);
    await database.close();
  });

  const replay = async (id: string): Promise<Record<string, unknown>> => {
    const headers = { authorization: `Bearer ${API_TOKEN}` };
    const response = await fetch(`${api.url}/v1/quarantine/${id}/replay`, { method: 'POST', headers });
    return (await response.json()) as Record<string, unknown>;
  };

  it('is found under the id that the 422 gave', async () => {
    const answer = await sendCallback(ingest.url, 'message', messageParams('m-odd', 'no word'));
    const id = String((JSON.parse(answer.body) as Record<string, unknown>)['quarantineId']);
    expect((await readApi(api.url, `/v1/quarantine/${id}`)).body).toMatchObject({
      reason: 'invalid',
      door: 'messages',
    });
    expect(await replay(id)).toMatchObject({ status: 409, errors: [{ pointer: '/MessageStatus' }] });
  });

  it('is told of by a look-up of its SID, with the id that the 422 gave and the reason', async () => {
    const answer = await sendCallback(ingest.url, 'call', { CallSid: 'v3:9X2v~1', CallStatus: 'no word' });
    const id = String((JSON.parse(answer.body) as Record<string, unknown>)['quarantineId']);
    const { status, body } = await readApi(api.url, `/v1/lookup/${encodeURIComponent('v3:9X2v~1')}`);
    expect(status).toBe(404);
    expect(body).toMatchObject({ quarantined: [{ id, reason: 'invalid', state: 'waiting' }] });
    expect((await readApi(api.url, '/v1/quarantine?sid=v3:9X2v~1')).body).toMatchObject({ data: [{ id }] });
  });

  it('for its signature becomes an event once the key is there, with its own time of receipt', async () => {
    const answer = await sendCallback(ingest.url, 'message', messageParams('m-rotated', 'sent'), { key: NEW_KEY });
    expect(answer.status).toBe(401);
    const list = async (): Promise<{ id: string; receivedAt: string }[]> =>
      (await readApi(api.url, '/v1/quarantine?reason=signature')).body['data'] as { id: string; receivedAt: string }[];
    // The sample is written after the answer.
    await expect.poll(list, { timeout: 10_000 }).toHaveLength(1);
    const [sample] = await list();

    expect(await replay(sample!.id)).toMatchObject({ result: 'stored', sid: 'm-rotated', alreadyReplayed: false });
    expect((await readApi(api.url, '/v1/messages/m-rotated')).body).toMatchObject({
      status: 'sent',
      firstSeenAt: sample!.receivedAt,
    });
  });
});
