import { connectAsService } from '@sidetrack/database';
import { ListenForAppends } from '@sidetrack/event-store';
import { createSetAside, findQuarantined, listQuarantined } from '@sidetrack/intake';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg, { type Pool } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { anArrival, aRejectedCallback, RECEIVED_AT } from '../../../../libs/intake/spec-support/an-arrival.js';
import { keepAsSample } from '../../../../libs/intake/spec-support/keep-as-sample.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { ACCOUNT, messageParams, PUBLIC_URL, SIGNING_KEY } from '../../../../test/support/provider.js';
import { runSidetrack } from '../../../../test/support/sidetrack-command.js';
import { listen, runVerb, type Given } from '../../spec-support/run-verb.js';
import type { GivenOptions } from '../frame/option.js';
import type { Verb } from '../frame/verb.js';
import { QUARANTINE_DISCARD } from './discard.verb.js';
import { QUARANTINE_LIST } from './list.verb.js';
import { QUARANTINE_REPLAY } from './replay.verb.js';
import { runShow } from './run-show.js';
import { QUARANTINE_SHOW } from './show.verb.js';

const SOON = { timeout: 20_000 };

let database: ClonedDatabase;
let pool: Pool;

beforeAll(async () => {
  database = await cloneDatabase();
  pool = connectAsService(database.apiUrl, { max: 1 });
});
beforeEach(async () => {
  await pool.query('DELETE FROM quarantine');
  await pool.query('DELETE FROM signature_samples');
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

const variables = (): Record<string, string> => ({
  DATABASE_URL: database.url,
  SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}`,
  PUBLIC_URL,
});

interface Said {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a verb with the variables of these tests. */
async function said(
  verb: Pick<Verb, 'answer'>,
  operands: readonly string[],
  options: GivenOptions,
  given: Given = {},
): Promise<Said> {
  const { exitCode: code, ...heard } = await runVerb(verb, options, variables(), { operands, ...given });
  return { code, ...heard };
}

const list = (options: GivenOptions, given: Given = {}): Promise<Said> => said(QUARANTINE_LIST, [], options, given);
const show = (id: string, options: GivenOptions, given: Given = {}): Promise<Said> =>
  said(QUARANTINE_SHOW, [id], options, given);
const replay = (ids: readonly string[], options: GivenOptions, given: Given = {}): Promise<Said> =>
  said(QUARANTINE_REPLAY, ids, options, given);
const discard = (ids: readonly string[], options: GivenOptions): Promise<Said> =>
  said(QUARANTINE_DISCARD, ids, options);

const setAside = (...given: Parameters<typeof aRejectedCallback>): Promise<string> =>
  createSetAside(pool)(aRejectedCallback(...given));

/** Text from a stranger that would clear the terminal, overwrite its line, and reverse the text that follows. */
const HOSTILE = '\u001b[2J\u009b31m\roverwritten\u202egnp.exe\u200b\u{e0041}\u007f';

/** A callback with that text in its body, its header and its explanation. */
function anHostileOne(sid: string): Promise<string> {
  const refused = aRejectedCallback(sid, { detail: `it says ${HOSTILE}\nid          forged` });
  const request = { ...refused.request, rawBody: Buffer.from(HOSTILE) };
  return createSetAside(pool)({ ...refused, request, headers: { ...refused.headers, referer: HOSTILE } });
}

const anOddOne = (sid: string): Promise<string> => setAside(sid, {}, messageParams(sid, 'no word'));

describe('quarantine list', () => {
  it('has a line for each entry, without the query', async () => {
    const id = await setAside('m-1', { query: '?to=15550100002' });
    const { code, out } = await list({});
    expect(code).toBe(0);
    expect(out).toContain(`${id}  ${RECEIVED_AT.toISOString()}  waiting    invalid     POST /callbacks/messages\n`);
    expect(out).not.toContain('15550100002');
  });

  it('is filtered, and the same as one JSON object', async () => {
    await setAside('m-1');
    const id = await setAside('m-2', { reason: 'unreadable' });
    const { out } = await list({ reason: 'unreadable', json: true });
    expect(JSON.parse(out)).toMatchObject({ data: [{ id }], hasMore: false });
    expect((await list({ since: '1s' })).err).toContain('Nothing in quarantine fits.');
  });

  it('is asked for by a SID, which stands in the line', async () => {
    const ids = [await setAside('m-1'), await setAside('m-2')];
    const { out } = await list({ sid: 'm-2' });
    expect(out).toContain(`${ids[1]}  `);
    expect(out).toContain('    m-2: made up\n');
    expect(out).not.toContain(ids[0]);
    expect((await list({ account: 'another' })).out).toBe('');
  });

  it.each([
    { sid: 'a b' },
    { account: '' },
    { reason: 'odd' },
    { since: 'yesterday' },
    { state: 'odd' },
    { limit: '0' },
  ])('exits with 2 for %j', async (given) => {
    const { code, err } = await list(given);
    expect(code).toBe(2);
    expect(err).toMatch(/^sidetrack quarantine list: --[^\n]*\n$/);
  });
});

describe('quarantine show', () => {
  it('is one JSON object with the body as bytes', async () => {
    const id = await setAside('m-1');
    const entry = JSON.parse((await show(id, { json: true })).out) as { readonly bodyBase64: string };
    expect(entry).toMatchObject({ id, reason: 'invalid', state: 'waiting' });
    expect(Buffer.from(entry.bodyBase64, 'base64').toString()).toContain('MessageSid=m-1');
  });

  it('has the request as it came', async () => {
    const id = await setAside('m-1', { query: '?t=1', problems: [{ pointer: '/To', detail: 'To is odd' }] });
    const { code, out } = await show(id, {});
    expect(code).toBe(0);
    expect(out).toContain('/To         To is odd\n');
    expect(out).toContain('\nPOST /callbacks/messages?t=1\nhost: hooks.example.test\ncontent-type: application');
    expect(out).toContain('MessageSid=m-1');
  });

  it('writes the bytes of the body with --raw, and nothing else', async () => {
    const id = await anHostileOne('m-1');
    const written: Uint8Array[] = [];
    const { exitCode: code, out } = await listen(
      (surroundings) => runShow(id, { raw: true, json: false }, surroundings, (bytes) => void written.push(bytes)),
      { variables: variables() },
    );
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(Buffer.concat(written).toString()).toBe(HOSTILE);
  });

  it('exits with 1 for what is not there and with 2 for what is no id', async () => {
    const codes = ['3f0c8b7e-0000-8000-8000-000000000005', 'x'].map((id) => show(id, {}));
    expect((await Promise.all(codes)).map(({ code }) => code)).toEqual([1, 2]);
  });
});

describe('quarantine show and list of a sample', () => {
  const http = () => anArrival(messageParams('m-http', 'sent'), { base: 'http://hooks.example.test' });
  const finding = 'It is signed for http://hooks.example.test/callbacks/messages, but PUBLIC_URL says';

  it('find out why its signature does not match, and keep that', async () => {
    const id = await keepAsSample(pool, http());
    expect((await show(id, {})).out).toContain(`reason      signature: ${finding}`);
    expect(await findQuarantined(pool, id)).toMatchObject({ explanation: { finding: 'other-url' } });
  });

  it('say it in the list as well', async () => {
    await keepAsSample(pool, http());
    expect((await list({ reason: 'signature' })).out).toContain(`    ${finding}`);
  });

  it('say that nobody has found out yet where there are no keys', async () => {
    const id = await keepAsSample(pool, http());
    const dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-no-keys-'));
    const without = { variables: { DATABASE_URL: database.url, DATA_DIR: dataDir } };
    const { code, out } = await show(id, {}, without);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('signature: The signature does not match. Why is found out'),
    ]);
    await rm(dataDir, { recursive: true });
  });

  it('never show the user and the password that came with it', async () => {
    const arrival = http();
    const id = await keepAsSample(pool, {
      ...arrival,
      request: { ...arrival.request, credentials: 'bob:made-up-secret' },
    });
    for (const given of [{}, { json: true }]) {
      expect((await show(id, given)).out).not.toContain('made-up-secret');
      expect((await list(given)).out).not.toContain('made-up-secret');
    }
  });
});

describe('quarantine replay', () => {
  it('says how many it will be, replays them, and exits with 0 when all became events', async () => {
    const ids = [await setAside('m-1'), await setAside('m-2', { receivedAt: new Date(RECEIVED_AT.getTime() + 1) })];
    const { code, out, err } = await replay([], { reason: 'invalid' });
    expect(err).toBe('To be replayed: 2 entries waiting with the reason invalid.\n2 of 2 are events now.\n');
    expect(out).toBe(`${ids[0]}  stored    message m-1 sent\n${ids[1]}  stored    message m-2 sent\n`);
    expect(code).toBe(0);
    const events = await pool.query<{ received_at: Date }>(`SELECT received_at FROM events WHERE sid = 'm-1'`);
    expect(events.rows).toEqual([{ received_at: RECEIVED_AT }]);
    const again = await replay([ids[0]!], {});
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('replayed before')]);
  });

  it('wakes the readers of the feed', async () => {
    let heard = 0;
    const listening = new ListenForAppends({
      connect: () => new pg.Client({ connectionString: database.url }),
      onAppend: () => void (heard += 1),
      onLost: () => undefined,
    });
    listening.start();
    onTestFinished(() => listening.stop());
    // The output also says that the door listens.
    await vi.waitFor(() => expect(heard).toBe(1), SOON);
    const id = await setAside('m-woken');
    expect((await replay([id], {})).out).toContain('stored    message m-woken sent');
    await vi.waitFor(() => expect(heard).toBe(2), SOON);
  });

  it('exits with 1 when something stays where it is', async () => {
    const [fine, odd] = [await setAside('m-3'), await anOddOne('m-odd')];
    const { code, out } = await replay([fine, odd], {});
    expect(code).toBe(1);
    expect(out).toContain(`${odd}  refused   invalid: This is not a callback about a message`);
  });

  it('does nothing when a person says no, and does not ask with --yes', async () => {
    const id = await setAside('m-4');
    const no = { ask: () => Promise.resolve(false) };
    expect(await replay([id], {}, no)).toMatchObject({ code: 1, out: '' });
    expect(await replay([id], { yes: true }, no)).toMatchObject({ code: 0 });
  });

  it('exits with 2 without ids and reason, with both, and for a door that is none', async () => {
    const id = await setAside('m-5');
    for (const asked of [
      await replay([], {}),
      await replay([id], { reason: 'invalid' }),
      await replay([id], { sid: 'm-5' }),
      await replay([id], { door: 'faxes' }),
    ]) {
      expect(asked.code).toBe(2);
    }
  });

  it('works on all that name one SID, and on those of a reason among them', async () => {
    const one = await setAside('m-sid');
    const other = await setAside('m-other');
    expect(await replay([], { sid: 'm-sid', reason: 'unreadable' })).toMatchObject({
      code: 0,
      err: 'To be replayed: 0 entries waiting with the reason unreadable that name m-sid.\n0 of 0 are events now.\n',
    });
    const { code, out } = await replay([], { sid: 'm-sid' });
    expect({ code, out }).toEqual({ code: 0, out: `${one}  stored    message m-sid sent\n` });
    expect((await discard([], { sid: 'm-other' })).err).toContain('that name m-other.\n1 of 1 discarded.');
    expect((await listQuarantined(pool, { state: 'discarded' }, 10)).entries.map(({ id }) => id)).toEqual([other]);
  });

  it('tells the same as one JSON object', async () => {
    const [fine, odd] = [await setAside('m-json'), await anOddOne('m-json-odd')];
    const { code, out } = await replay([fine, odd], { json: true });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      asked: 2,
      done: 1,
      replays: [
        { id: fine, result: 'stored', kind: 'message', sid: 'm-json', status: 'sent' },
        { id: odd, result: 'refused', code: 'invalid' },
      ],
    });
  });

  it('verifies samples of wrong signatures anew once the key is there', async () => {
    await keepAsSample(pool, anArrival(messageParams('m-new-key', 'sent'), { key: 'new key' }));
    const again = (given: Given = {}) => replay([], { reason: 'signature' }, given);
    expect((await again()).code).toBe(1);
    const mended = { variables: { ...variables(), SIGNING_KEYS: `${ACCOUNT}=new key` } };
    expect(await again(mended)).toMatchObject({ code: 0, out: expect.stringContaining('stored') });
  });
});

describe('quarantine discard', () => {
  it('marks what waits, leaves it there, and exits with 1 when something did not wait', async () => {
    const [one, other] = [await setAside('m-6'), await setAside('m-7')];
    expect(await discard([], { reason: 'invalid' })).toMatchObject({
      code: 0,
      err: expect.stringContaining('2 of 2 discarded.'),
    });
    const { entries } = await listQuarantined(pool, { state: 'discarded' }, 10);
    expect(new Set(entries.map(({ id }) => id))).toEqual(new Set([one, other]));
    expect(await discard([one], {})).toMatchObject({ code: 1, out: `${one}  was not waiting\n` });
    const third = await setAside('m-third');
    const { code, out } = await discard([one, third], { json: true });
    expect([code, JSON.parse(out)]).toEqual([1, { discarded: [third], notWaiting: [one] }]);
  });
});

describe('the built command', () => {
  it('shows nothing that acts on a terminal, also through a pipe, and no line that it did not write', async () => {
    const id = await anHostileOne('m-9');
    for (const args of [['show', id], ['show', id, '--json'], ['list'], ['list', '--json']]) {
      const command = runSidetrack(['quarantine', ...args], variables());
      expect(await command.ended).toBe(0);
      expect(command.output()).toContain(String.raw`\u202egnp.exe\u200b\udb40\udc41`);
      expect(command.output().replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(command.output()).not.toMatch(/^id +forged/m);
    }
  });

  it('quotes nothing that acts on a terminal when it refuses', async () => {
    const command = runSidetrack(['quarantine', 'show', HOSTILE], variables());
    expect(await command.ended).toBe(2);
    expect(command.output().trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('has the verbs, with their exit codes', async () => {
    const id = await setAside('m-8');
    const environment = variables();
    const run = async (...args: string[]) => {
      const command = runSidetrack(args, environment);
      return { code: await command.ended, printed: command.output() };
    };
    const runs = await Promise.all([
      run('quarantine', 'show', id),
      run('quarantine', 'replay', '--reason', 'invalid'),
      run('quarantine', 'list', '--bogus'),
      run('quarantine'),
      run('explain-signature', '/no/such/file'),
    ]);
    expect(runs.map(({ code }) => code)).toEqual([0, 0, 2, 2, 2]);
    expect(runs[1]?.printed).toContain('1 of 1 are events now.');
    expect(runs[3]?.printed).toMatch(/replay .*Try refused callbacks again/);
  });
});
