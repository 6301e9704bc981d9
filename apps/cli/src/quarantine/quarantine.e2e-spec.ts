import { createSetAside, findQuarantined } from '@sidetrack/intake';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { anArrival, aRejectedCallback, RECEIVED_AT } from '../../../../libs/intake/spec-support/an-arrival.js';
import { keepAsSample } from '../../../../libs/intake/spec-support/keep-as-sample.js';
import { messageParams } from '../../../../test/support/provider.js';
import { runSidetrack } from '../../../../test/support/sidetrack-command.js';
import { openQuarantineRig, type QuarantineRig } from '../../spec-support/quarantine-rig.js';
import { listen } from '../../spec-support/run-verb.js';
import { runShow } from './run-show.js';

let rig: QuarantineRig;

beforeAll(async () => {
  rig = await openQuarantineRig();
});
beforeEach(() => rig.empty());
afterAll(() => rig.close());

/** Text from a stranger that would clear the terminal, overwrite its line, and reverse the text that follows. */
const HOSTILE = '\u001b[2J\u009b31m\roverwritten\u202egnp.exe\u200b\u{e0041}\u007f';

/** A callback with that text in its body, its header and its explanation. */
function anHostileOne(sid: string): Promise<string> {
  const refused = aRejectedCallback(sid, { detail: `it says ${HOSTILE}\nid          forged` });
  const request = { ...refused.request, rawBody: Buffer.from(HOSTILE) };
  return createSetAside(rig.pool)({ ...refused, request, headers: { ...refused.headers, referer: HOSTILE } });
}

describe('quarantine list', () => {
  it('has a line for each entry, without the query', async () => {
    const id = await rig.setAside('m-1', { query: '?to=15550100002' });
    const { code, out } = await rig.list({});
    expect(code).toBe(0);
    expect(out).toContain(`${id}  ${RECEIVED_AT.toISOString()}  waiting    invalid     POST /callbacks/messages\n`);
    expect(out).not.toContain('15550100002');
  });

  it('is filtered, and the same as one JSON object', async () => {
    await rig.setAside('m-1');
    const id = await rig.setAside('m-2', { reason: 'unreadable' });
    const { out } = await rig.list({ reason: 'unreadable', json: true });
    expect(JSON.parse(out)).toMatchObject({ data: [{ id }], hasMore: false });
    expect((await rig.list({ since: '1s' })).err).toContain('Nothing in quarantine fits.');
  });

  it('is asked for by a SID, which stands in the line', async () => {
    const ids = [await rig.setAside('m-1'), await rig.setAside('m-2')];
    const { out } = await rig.list({ sid: 'm-2' });
    expect(out).toContain(`${ids[1]}  `);
    expect(out).toContain('    m-2: made up\n');
    expect(out).not.toContain(ids[0]);
    expect((await rig.list({ account: 'another' })).out).toBe('');
  });

  it.each([
    { sid: 'a b' },
    { account: '' },
    { reason: 'odd' },
    { since: 'yesterday' },
    { state: 'odd' },
    { limit: '0' },
  ])('exits with 2 for %j', async (given) => {
    const { code, err } = await rig.list(given);
    expect(code).toBe(2);
    expect(err).toMatch(/^sidetrack quarantine list: --[^\n]*\n$/);
  });
});

describe('quarantine show', () => {
  it('is one JSON object with the body as bytes', async () => {
    const id = await rig.setAside('m-1');
    const entry = JSON.parse((await rig.show(id, { json: true })).out) as { readonly bodyBase64: string };
    expect(entry).toMatchObject({ id, reason: 'invalid', state: 'waiting' });
    expect(Buffer.from(entry.bodyBase64, 'base64').toString()).toContain('MessageSid=m-1');
  });

  it('has the request as it came', async () => {
    const id = await rig.setAside('m-1', { query: '?t=1', problems: [{ pointer: '/To', detail: 'To is odd' }] });
    const { code, out } = await rig.show(id, {});
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
      { variables: rig.variables() },
    );
    expect({ code, out }).toEqual({ code: 0, out: '' });
    expect(Buffer.concat(written).toString()).toBe(HOSTILE);
  });

  it('exits with 1 for what is not there and with 2 for what is no id', async () => {
    const codes = ['3f0c8b7e-0000-8000-8000-000000000005', 'x'].map((id) => rig.show(id, {}));
    expect((await Promise.all(codes)).map(({ code }) => code)).toEqual([1, 2]);
  });
});

describe('quarantine show and list of a sample', () => {
  const http = () => anArrival(messageParams('m-http', 'sent'), { base: 'http://hooks.example.test' });
  const finding = 'It is signed for http://hooks.example.test/callbacks/messages, but PUBLIC_URL says';

  it('find out why its signature does not match, and keep that', async () => {
    const id = await keepAsSample(rig.pool, http());
    expect((await rig.show(id, {})).out).toContain(`reason      signature: ${finding}`);
    expect(await findQuarantined(rig.pool, id)).toMatchObject({ explanation: { finding: 'other-url' } });
  });

  it('say it in the list as well', async () => {
    await keepAsSample(rig.pool, http());
    expect((await rig.list({ reason: 'signature' })).out).toContain(`    ${finding}`);
  });

  it('say that nobody has found out yet where there are no keys', async () => {
    const id = await keepAsSample(rig.pool, http());
    const dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-no-keys-'));
    const without = { variables: { DATABASE_URL: rig.databaseUrl, DATA_DIR: dataDir } };
    const { code, out } = await rig.show(id, {}, without);
    expect([code, out]).toEqual([
      0,
      expect.stringContaining('signature: The signature does not match. Why is found out'),
    ]);
    await rm(dataDir, { recursive: true });
  });

  it('never show the user and the password that came with it', async () => {
    const arrival = http();
    const id = await keepAsSample(rig.pool, {
      ...arrival,
      request: { ...arrival.request, credentials: 'bob:made-up-secret' },
    });
    for (const given of [{}, { json: true }]) {
      expect((await rig.show(id, given)).out).not.toContain('made-up-secret');
      expect((await rig.list(given)).out).not.toContain('made-up-secret');
    }
  });
});

describe('the built command', () => {
  it('shows nothing that acts on a terminal, also through a pipe, and no line that it did not write', async () => {
    const id = await anHostileOne('m-9');
    for (const args of [['show', id], ['show', id, '--json'], ['list'], ['list', '--json']]) {
      const command = runSidetrack(['quarantine', ...args], rig.variables());
      expect(await command.ended).toBe(0);
      expect(command.output()).toContain(String.raw`\u202egnp.exe\u200b\udb40\udc41`);
      expect(command.output().replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(command.output()).not.toMatch(/^id +forged/m);
    }
  });

  it('quotes nothing that acts on a terminal when it refuses', async () => {
    const command = runSidetrack(['quarantine', 'show', HOSTILE], rig.variables());
    expect(await command.ended).toBe(2);
    expect(command.output().trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  });

  it('has the verbs, with their exit codes', async () => {
    const id = await rig.setAside('m-8');
    const environment = rig.variables();
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
