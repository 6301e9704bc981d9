import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { startBuiltDoor, type BuiltDoor } from '../support/built-door.js';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { openFeed } from '../support/feed-reader.js';
import { KeepSending } from '../support/keep-sending.js';
import { ACCOUNT, messageParams, sendCallback } from '../support/provider.js';
import { SecretFiles } from '../support/secret-files.js';

const [OLD_KEY, NEW_KEY] = ['PSK_madeUpKeyBeforeRotation', 'PSK_madeUpKeyAfterRotation'];
const SUPPORT = 'made-up-token-of-support';
const [OLD_TOKEN, NEW_TOKEN] = ['made-up-token-of-audit-before', 'made-up-token-of-audit-after'];

/** In the middle of a stream, and not at its beginning or end. */
const SOME = 60;
const PATIENT = { timeout: 30_000, interval: 20 };

interface Line {
  readonly level: string;
  readonly msg: string;
  readonly [fact: string]: unknown;
}

const linesOf = (door: BuiltDoor): Line[] =>
  door
    .log()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

/** Signals the door, and gives what it says of a file, once it has said it. */
async function readAgain(door: BuiltDoor, variable: string): Promise<Line> {
  const about = (): Line[] => linesOf(door).filter((line) => line['variable'] === variable);
  const before = about().length;
  process.kill(door.pid, 'SIGHUP');
  return vi.waitFor(() => {
    expect(about().length).toBeGreaterThan(before);
    return about().at(-1)!;
  }, PATIENT);
}

// Windows knows no such signal.
describe.skipIf(process.platform === 'win32')('secrets that are replaced while the doors are open', () => {
  const files = new SecretFiles('everybody');
  let database: ClonedDatabase;
  let ingest: BuiltDoor;
  let api: BuiltDoor;
  let keysPath: string;
  let tokensPath: string;

  beforeAll(async () => {
    database = await cloneDatabase();
    keysPath = files.write('keys', [`${ACCOUNT}=${OLD_KEY}`]);
    tokensPath = files.write('tokens', [`support=${SUPPORT}`, `audit=${OLD_TOKEN}`]);
    const inFiles = { LOG_LEVEL: 'info', SIGNING_KEYS: '', SIGNING_KEYS_FILE: keysPath };
    [ingest, api] = await Promise.all([
      startBuiltDoor('ingest', database.url, inFiles),
      startBuiltDoor('api', database.url, { ...inFiles, API_TOKENS: '', API_TOKENS_FILE: tokensPath }),
    ]);
  });

  afterAll(async () => {
    await Promise.all([ingest.end(), api.end()]);
    await database.close();
    files.remove();
  });

  const send = async (sid: string, key: string): Promise<number> =>
    (await sendCallback(ingest.url, 'message', messageParams(sid, 'sent'), { key })).status;
  const ask = async (token: string): Promise<number> =>
    (await fetch(`${api.url}/v1/messages`, { headers: { authorization: `Bearer ${token}` } })).status;

  async function streaming(key: string): Promise<KeepSending> {
    const stream = new KeepSending(ingest.url, key);
    await goesOn(stream);
    return stream;
  }
  async function goesOn({ statuses }: KeepSending): Promise<void> {
    const before = statuses.length;
    await vi.waitFor(() => expect(statuses.length).toBeGreaterThan(before + SOME), PATIENT);
  }
  async function countEvents(): Promise<number> {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    const { rows } = await client.query<{ count: number }>('SELECT count(*)::int AS count FROM events');
    await client.end();
    return rows[0]!.count;
  }

  it('say once that everybody may read them', () => {
    const warnings = [...linesOf(ingest), ...linesOf(api)].filter(({ msg }) =>
      msg.includes('every user of this machine'),
    );
    expect(warnings.map(({ msg }) => msg)).toEqual(
      [keysPath, keysPath, tokensPath].map((path) => expect.stringContaining(`(${path})`) as string),
    );
  });

  it('a signing key is replaced in the midst of callbacks, and none is refused that any of its keys has signed', async () => {
    const old = await streaming(OLD_KEY);
    expect(await send('m-too-early', NEW_KEY)).toBe(401);

    files.write('keys', [`${ACCOUNT}=${OLD_KEY}`, '# from the provider’s page', `${ACCOUNT}=${NEW_KEY},`]);
    expect(await readAgain(ingest, 'SIGNING_KEYS_FILE')).toMatchObject({
      level: 'info',
      msg: 'SIGNING_KEYS_FILE was read again and is in force',
      file: keysPath,
      keys: 2,
      accounts: 1,
    });
    const fresh = await streaming(NEW_KEY);
    await goesOn(old);
    const ofOld = await old.stop();

    files.write('keys', [`${ACCOUNT}=${NEW_KEY}`]);
    expect(await readAgain(ingest, 'SIGNING_KEYS_FILE')).toMatchObject({ keys: 1 });
    await goesOn(fresh);
    const ofNew = await fresh.stop();

    expect(ofOld.length).toBeGreaterThan(2 * SOME);
    expect(ofNew.length).toBeGreaterThan(2 * SOME);
    expect([...ofOld, ...ofNew].filter((status) => status !== 200)).toEqual([]);
    expect(await countEvents()).toBe(ofOld.length + ofNew.length);
    expect(await send('m-too-late', OLD_KEY)).toBe(401);
  });

  it('a file that is wrong, unreadable or gone changes nothing, and is told of without what stands in it', async () => {
    for (const [lines, words] of [
      [[`${ACCOUNT}=${NEW_KEY}`, 'PSK_madeUpWithoutAccount'], 'entry 2 has no "=" between name and secret;'],
      [['# all of them gone'], 'has no entry in it,'],
      [['x'.repeat(70_000)], 'is longer than 64 KiB,'],
      [null, 'does not exist (ENOENT);'],
    ] as const) {
      if (lines === null) files.delete('keys');
      else files.write('keys', lines);
      const { level, msg } = await readAgain(ingest, 'SIGNING_KEYS_FILE');
      expect(level).toBe('error');
      expect(msg).toContain(`SIGNING_KEYS_FILE (${keysPath}) ${words}`);
      expect(msg).toMatch(/; what was in force before stays in force$/);
      expect(await send(`m-still-${words}`.replaceAll(/[^a-z0-9-]/gi, ''), NEW_KEY)).toBe(200);
    }
    expect(ingest.log()).not.toMatch(/PSK_/);

    files.write('keys', [`${ACCOUNT}=${NEW_KEY}`]);
    expect(await readAgain(ingest, 'SIGNING_KEYS_FILE')).toMatchObject({ level: 'info', keys: 1 });
  });

  it('a token is replaced: the new one is let in, the old one is not, and what it had open ends; nobody else’s', async () => {
    const follow = (token: string): ReturnType<typeof openFeed> => openFeed(`${api.url}/v1/feed/stream`, { token });
    const [theirs, others] = await Promise.all([follow(OLD_TOKEN), follow(SUPPORT)]);
    const ended = (async () => {
      for await (const block of theirs.blocks()) void block;
      return true;
    })();

    files.write('tokens', [`support=${SUPPORT}`, 'audit=short']);
    const refused = await readAgain(api, 'API_TOKENS_FILE');
    expect(refused).toMatchObject({
      level: 'error',
      msg: expect.stringContaining('the token of audit has 5 characters'),
    });
    expect(await Promise.all([ask(OLD_TOKEN), ask(SUPPORT)])).toEqual([200, 200]);

    files.write('tokens', [`support=${SUPPORT}`, `audit=${NEW_TOKEN}`]);
    expect(await readAgain(api, 'API_TOKENS_FILE')).toMatchObject({ level: 'info', tokens: 2, file: tokensPath });
    expect(await ended).toBe(true);
    expect(await Promise.all([ask(OLD_TOKEN), ask(NEW_TOKEN), ask(SUPPORT)])).toEqual([401, 200, 200]);

    expect(await send('m-after-rotation', NEW_KEY)).toBe(200);
    expect(await others.events(1)).toMatchObject([{ sid: 'm-after-rotation' }]);
    others.close();
    expect(api.log()).not.toMatch(/made-up-token/);
  });

  it('the private door checks with the keys of now what it is asked about', async () => {
    files.write('keys', [`${ACCOUNT}=PSK_madeUpAfterAll`, 'another-account=PSK_madeUpForAnother']);
    expect(await readAgain(api, 'SIGNING_KEYS_FILE')).toMatchObject({ level: 'info', keys: 2, accounts: 2 });
    const signatures = async (): Promise<string> =>
      JSON.stringify(
        await (
          await fetch(`${api.url}/v1/lookup/m-after-rotation`, { headers: { authorization: `Bearer ${SUPPORT}` } })
        ).json(),
      );
    expect(await signatures()).toContain('key-unknown');
    files.write('keys', [`${ACCOUNT}=${NEW_KEY}`]);
    await readAgain(api, 'SIGNING_KEYS_FILE');
    expect(await signatures()).not.toContain('key-unknown');
  });
});
