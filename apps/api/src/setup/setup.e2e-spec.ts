import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anEvent } from '../../spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../spec-support/open-api-door.js';

let door: OpenApiDoor;

beforeAll(async () => {
  const ingest = { publicUrls: ['https://hooks.example.com'], host: '127.0.0.1', port: 3_000 };
  door = await openApiDoor({ ingest });
});
afterAll(() => door.close());

describe('the callback URLs', () => {
  it('are told to whoever has a token', async () => {
    const { body } = await door.get('/v1/callback-urls');

    expect(body).toEqual({
      isPublic: true,
      messages: 'https://hooks.example.com/callbacks/messages',
      calls: 'https://hooks.example.com/callbacks/calls',
      recordings: 'https://hooks.example.com/callbacks/recordings',
    });
    expect((await fetch(`${door.url}/v1/callback-urls`)).status).toBe(401);
  });
});

describe('what was made up', () => {
  it('is told of from the first message on that nobody sent, beside whatever is real', async () => {
    const isPresent = async (): Promise<unknown> => (await door.get('/v1/made-up-data')).body;
    await door.append(anEvent('message', 'sent', { sid: 'real' }));
    expect(await isPresent()).toEqual({ isPresent: false, accountPrefix: 'made-up-' });

    await door.append(anEvent('recording', 'completed', { sid: 'never-was', accountSid: 'made-up-clinic' }));
    expect(await isPresent()).toEqual({ isPresent: true, accountPrefix: 'made-up-' });
  });
});
