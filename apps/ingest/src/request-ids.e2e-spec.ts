import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import { messageParams, sendCallback } from '../../../test/support/provider.js';
import { openIngestDoor, type OpenIngestDoor } from '../spec-support/open-ingest-door.js';

interface Line {
  readonly msg: string;
  readonly requestId?: string;
}

describe('the id of a request at the public door', () => {
  const lines: Line[] = [];
  let database: ClonedDatabase;
  let door: OpenIngestDoor;

  beforeAll(async () => {
    database = await cloneDatabase();
    const logger = pino({}, { write: (line: string) => lines.push(JSON.parse(line) as Line) });
    door = await openIngestDoor(database.url, {}, logger);
  });
  afterAll(async () => {
    await door.close();
    await database.close();
  });

  const postUnsigned = (requestId?: string): Promise<Response> =>
    fetch(`${door.url}/callbacks/messages`, {
      method: 'POST',
      headers: requestId === undefined ? {} : { 'x-request-id': requestId },
      body: new URLSearchParams(messageParams('m1', 'sent')),
    });

  it('is repeated in the answer, the problem and the line that says what was refused', async () => {
    const response = await postUnsigned('edge-1');

    expect(response.status).toBe(401);
    expect(response.headers.get('x-request-id')).toBe('edge-1');
    expect(await response.json()).toMatchObject({ instance: 'urn:sidetrack:request:edge-1' });
    expect(lines).toContainEqual(expect.objectContaining({ msg: 'callback refused', requestId: 'edge-1' }));
  });

  it('is another one for every request that has none', async () => {
    const [one, other] = [await postUnsigned(), await postUnsigned()];

    expect(one.headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/);
    expect(other.headers.get('x-request-id')).not.toBe(one.headers.get('x-request-id'));
  });

  it('is told with a callback that is taken as well', async () => {
    const answer = await sendCallback(door.url, 'message', messageParams('m1', 'sent'));

    expect(answer.status).toBe(200);
    expect(answer.headers.get('x-request-id')).toMatch(/^[0-9a-f]{12}-[0-9a-z]+$/);
  });
});
