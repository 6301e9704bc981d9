import { SigningKeys } from '@sidetrack/signalwire';
import { unzipSync } from 'fflate';
import { createHash, createHmac } from 'node:crypto';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FIXTURE_KEY, fixtureEvents } from '../../../spec-support/fixture-events.js';
import { openApiDoor, TOKENS, type OpenApiDoor } from '../../../spec-support/open-api-door.js';
import { connect } from '../../../spec-support/connect.js';
import type { Evidence } from './evidence.js';

const MESSAGE = '0a059168-ead0-41af-9d1f-343dae832527';

let door: OpenApiDoor;

beforeAll(async () => {
  const signingKeys = new SigningKeys([{ accountSid: '*', key: FIXTURE_KEY }]);
  const quarantine = { maxAgeMs: 1, maxBytes: 1, publicUrls: [], signingKeys };
  door = await openApiDoor({ quarantine });
  await door.append(...fixtureEvents());
});
afterAll(() => door.close());

async function download(sid: string): Promise<{ bytes: Uint8Array; headers: Headers }> {
  const response = await fetch(`${door.url}/v1/lookup/${sid}/evidence`, {
    headers: { authorization: `Bearer ${TOKENS[0]!.token}` },
  });
  return { bytes: new Uint8Array(await response.arrayBuffer()), headers: response.headers };
}

const text = (files: Record<string, Uint8Array>, name: string): string => Buffer.from(files[name]!).toString('utf8');

const has = (command: string): boolean => spawnSync(command, ['--version']).error === undefined;

describe('the evidence about a SID', () => {
  it('is a zip to be saved, with a README for whoever gets it', async () => {
    const { bytes, headers } = await download(MESSAGE);
    const files = unzipSync(bytes);

    expect(headers.get('content-type')).toBe('application/zip');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="evidence-message-${MESSAGE}.zip"`);
    expect(Object.keys(files)).toEqual([
      'README.txt',
      'evidence.json',
      'events/001-queued.json',
      'events/001-queued.signed',
      'events/002-sending.json',
      'events/002-sending.signed',
      'events/003-sent.json',
      'events/003-sent.signed',
      'events/004-delivered.json',
      'events/004-delivered.signed',
      'sha256sums.txt',
    ]);
    await expect(text(files, 'README.txt')).toMatchFileSnapshot('../../../../../test/fixtures/evidence-readme.txt');
  });

  it('holds the SHA-256 of every file, and of every event in evidence.json as well', async () => {
    const files = unzipSync((await download(MESSAGE)).bytes);
    const sha256 = (name: string): string => createHash('sha256').update(files[name]!).digest('hex');
    const sums = text(files, 'sha256sums.txt').trimEnd().split('\n');
    const evidence = JSON.parse(text(files, 'evidence.json')) as Evidence;

    expect(sums).toEqual(
      Object.keys(files)
        .filter((name) => name !== 'sha256sums.txt')
        .map((name) => `${sha256(name)}  ${name}`),
    );
    for (const item of evidence.events) {
      expect(item.sha256).toBe(sha256(item.file));
      expect(JSON.parse(text(files, item.file))).toEqual(item.event);
    }
  });

  it('lets whoever has the key compute each signature again, knowing nothing of this program', async () => {
    for (const sid of new Set(fixtureEvents().map((event) => event.sid))) {
      const files = unzipSync((await download(sid)).bytes);
      const names = Object.keys(files).filter((name) => /^events\/.*\.json$/.test(name));
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) {
        const { signature, params } = JSON.parse(text(files, name)) as Evidence['events'][number]['event'];
        const signed = files[name.replace(/json$/, 'signed')]!;
        const sorted = Object.keys(params).toSorted();
        const pairs = sorted.map((each) => each + (params[each] as string)).join('');

        expect(createHmac('sha1', FIXTURE_KEY).update(signed).digest('base64')).toBe(signature.value);
        expect(Buffer.from(signed).toString()).toBe(signature.signedUrl + pairs);
        expect(createHash('sha256').update(FIXTURE_KEY).digest('hex').slice(0, 16)).toBe(signature.keyFingerprint);
        expect(signature.verdict).toBe('verified');
      }
    }
  });

  it.runIf(has('openssl') && has('sha256sum'))('can be checked with the two commands of its README', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'sidetrack-evidence-'));
    try {
      const files = unzipSync((await download(MESSAGE)).bytes);
      for (const [name, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(directory, name)), { recursive: true });
        writeFileSync(join(directory, name), bytes);
      }
      const readme = text(files, 'README.txt');
      const [sums] = /^ {2}(sha256sum -c .*)$/m.exec(readme)!.slice(1);
      const [openssl] = /^ {2}(openssl .* base64)$/m.exec(readme)!.slice(1);
      const run = (command: string): string =>
        execFileSync('sh', ['-c', command], {
          cwd: directory,
          encoding: 'utf8',
          env: { ...process.env, SIGNING_KEY: FIXTURE_KEY },
        });

      expect(run(sums!)).not.toContain('FAILED');
      const event = JSON.parse(text(files, 'events/003-sent.json')) as Evidence['events'][number]['event'];
      expect(run(openssl!.replace('EVENT', 'events/003-sent')).trim()).toBe(event.signature.value);
    } finally {
      rmSync(directory, { recursive: true });
    }
  });

  it('never holds the key', async () => {
    expect(Buffer.from((await download(MESSAGE)).bytes).includes(FIXTURE_KEY)).toBe(false);
  });

  it('is the same to the byte each time', async () => {
    const [one, other] = await Promise.all([download(MESSAGE), download(MESSAGE)]);

    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it('is evidence.json alone where that is asked for', async () => {
    const { body, headers } = await door.get<Evidence>(`/v1/lookup/${MESSAGE}/evidence?format=json`);

    expect(headers.get('content-type')).toMatch(/^application\/json/);
    expect(body).toEqual(JSON.parse(text(unzipSync((await download(MESSAGE)).bytes), 'evidence.json')));
  });

  it('is a 404 for a SID that nothing is known of, and a 400 for a format that there is not', async () => {
    expect((await door.get('/v1/lookup/nobody/evidence')).status).toBe(404);
    expect((await door.get(`/v1/lookup/${MESSAGE}/evidence?format=pdf`)).body).toMatchObject({
      errors: [{ pointer: '/query/format' }],
    });
  });

  it('says so when a stored event is not what was signed', async () => {
    const sid = 'CA35c037c9b8bb40c5002e2fe8cbbeecd9';
    await connect(door.databaseUrl, (owner) =>
      owner.query(`UPDATE events SET params = params || '{"CallStatus": "completed"}' WHERE sid = $1`, [sid]),
    );
    const { body } = await door.get<Evidence>(`/v1/lookup/${sid}/evidence?format=json`);

    expect(body.events[0]?.event.signature.verdict).toBe('wrong');
  });
});
