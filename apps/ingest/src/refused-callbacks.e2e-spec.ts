import { signForm, SigningKeys } from '@sidetrack/signalwire';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../../../test/support/clone-database.js';
import {
  ACCOUNT,
  FORM,
  messageParams,
  PUBLIC_URL,
  sendCallback,
  SIGNING_KEY,
  type Answer,
} from '../../../test/support/provider.js';
import { openIngestDoor, type OpenIngestDoor } from '../spec-support/open-ingest-door.js';

const ACCOUNT_B = 'account-b';
const KEY_B = 'PSK_madeUpSigningKeyOfB';

describe('a public door with little room for what it refuses', () => {
  let database: ClonedDatabase;
  let door: OpenIngestDoor;
  let pool: pg.Pool;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url });
    pool.on('error', () => undefined);
    door = await openIngestDoor(database.url, {
      quarantineMaxBytes: 10_000,
      signingKeys: new SigningKeys([
        { accountSid: ACCOUNT, key: SIGNING_KEY },
        { accountSid: ACCOUNT_B, key: KEY_B },
      ]),
    });
  });

  afterAll(async () => {
    await door.close();
    await pool.end();
    await database.close();
  });

  const broken = (n: number): Promise<Answer> =>
    sendCallback(door.url, 'message', messageParams(`m-broken-${n}`, 'no word'));

  const idOf = (answer: Answer): unknown => (JSON.parse(answer.body) as Record<string, unknown>)['quarantineId'];

  it('answers 503 with Retry-After to an account whose broken callbacks took its room, and keeps the others’', async () => {
    const first = await broken(0);
    expect(first.status).toBe(422);
    const statuses: number[] = [];
    for (let n = 1; n < 20; n += 1) statuses.push((await broken(n)).status);
    expect(new Set(statuses)).toEqual(new Set([422, 503]));
    expect(statuses.at(-1)).toBe(503);

    const full = await broken(20);
    expect([full.status, full.headers.get('retry-after')]).toEqual([503, '2']);
    expect(JSON.parse(full.body)).toMatchObject({ type: 'urn:sidetrack:problem:quarantine-full' });
    const again = await broken(0);
    expect([again.status, idOf(again)]).toEqual([422, idOf(first)]);

    const params = { ...messageParams('m-of-b', 'no word'), AccountSid: ACCOUNT_B };
    expect((await sendCallback(door.url, 'message', params, { key: KEY_B })).status).toBe(422);
    const kept = await pool.query<{ id: string }>('SELECT id FROM quarantine WHERE id = $1', [idOf(first)]);
    expect(kept.rows).toHaveLength(1);
  });

  it('stores what can be read all the same', async () => {
    expect((await sendCallback(door.url, 'message', messageParams('m-fine', 'sent'))).status).toBe(200);
  });

  /** Processor time of this process, in milliseconds, that so many requests with these headers take, one by one. */
  async function costOf(count: number, headers: Record<string, string>): Promise<number> {
    const body = new URLSearchParams({ AccountSid: ACCOUNT, ...messageParams('m-forged', 'sent') }).toString();
    const signature = signForm('a stranger', `${PUBLIC_URL}/callbacks/messages`, {});
    const before = process.cpuUsage();
    for (let n = 0; n < count; n += 1) {
      const response = await fetch(`${door.url}/callbacks/messages`, {
        method: 'POST',
        headers: { 'content-type': FORM, 'x-signalwire-signature': signature, ...headers },
        body,
      });
      expect(response.status).toBe(401);
      await response.arrayBuffer();
    }
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1_000;
  }

  it('spends on a request with 15,000 slashes for a host little more than on any other that it refuses', async () => {
    const slashes = { 'x-forwarded-host': `${'/'.repeat(15_000)}a` };
    await costOf(50, {});
    await costOf(50, slashes);
    const [plain, hostile] = [await costOf(100, {}), await costOf(100, slashes)];
    expect(hostile).toBeLessThan(5 * plain);
  });
});
