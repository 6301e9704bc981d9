import { afterAll, beforeAll, describe, expect, it } from 'vitest';
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
