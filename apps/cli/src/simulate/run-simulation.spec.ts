import { afterEach, describe, expect, test } from 'vitest';
import { runSimulation } from './run-simulation.js';
import { openTestDoor, type TestDoor } from '../../../../libs/provider-simulator/spec-support/test-door.js';
import { listen } from '../../spec-support/run-verb.js';
import { verb } from '../frame/verb.js';
import type { GivenOptions } from '../frame/option.js';
import { SIMULATE } from './simulate.verb.js';

let door: TestDoor | undefined;
afterEach(() => door?.close());

const openDoor = async (status = 200): Promise<string> => {
  door = await openTestDoor((response) => void response.writeHead(status).end());
  return door.url;
};

async function run(
  given: GivenOptions,
  variables: Record<string, string> = {},
  signal = new AbortController().signal,
): Promise<{ code: number; out: string; err: string }> {
  // This runs the whole verb except the drawing of a seed.
  const simulate = verb({
    ...SIMULATE,
    run: (options, surroundings) => runSimulation(options, surroundings, () => 42),
  });
  const { exitCode: code, ...said } = await listen((surroundings) => simulate.answer(given, [], surroundings), {
    variables: { SIGNING_KEYS: '*=PSK_secret', ...variables },
    askedAt: new Date('2026-03-01T10:00:00.500Z'),
    signal,
  });
  return { code, ...said };
}

describe('sidetrack simulate', () => {
  test('plays its traffic and says what came of it', async () => {
    const url = await openDoor();
    const { code, out, err } = await run(
      { messages: '20', calls: '5', duplicates: '10%' },
      { INGEST_PORT: new URL(url).port },
    );
    // Only progress is printed, and only when the run takes seconds.
    expect(err).toMatch(/^(sending: [^\n]+\n)*$/);
    expect(code).toBe(0);
    expect(out).toContain(`to ${url} (seed 42)`);
    expect(out).toMatch(/planned +\d+/);
    expect(out).toMatch(/answered 200 +\d+/);
    expect(out).toMatch(/latency +p50/);
    expect(out).toMatch(
      /curl -H "Authorization: Bearer \$TOKEN" http:\/\/127\.0\.0\.1:3001\/v1\/messages\/[0-9a-f-]{36}/,
    );
    expect(out).toContain('--messages 20 --calls 5 --seed 42 --start-at 2026-03-01T08:00:00.000Z');
    expect(out).not.toContain('PSK_secret');
  });

  test('with --json it prints one object and nothing else', async () => {
    const url = await openDoor();
    const { out } = await run({ messages: '10', calls: '0', drop: '50%', json: true, url });
    const report = JSON.parse(out);
    expect(report).toMatchObject({ seed: 42, url, duplicates: 0 });
    expect(report.summary.sent).toBe(report.planned - report.dropped);
    expect(out).not.toContain('PSK_secret');
  });

  test('a refused callback makes the exit code 1, and a 401 is explained', async () => {
    const url = await openDoor(401);
    const { code, out } = await run(
      { messages: '3', calls: '0', url },
      { PUBLIC_URL: 'https://hooks.example.test,https://other.example.test' },
    );
    expect(code).toBe(1);
    expect(out).toMatch(/refused +[1-9]/);
    expect(out).toContain('signed was https://hooks.example.test.');
  });

  test('a run stopped before its end has the exit code 1', async () => {
    const url = await openDoor();
    const { code, out } = await run({ url }, {}, AbortSignal.abort());
    expect(code).toBe(1);
    expect(out).toContain('(stopped)');
  });

  test('wrong usage has the exit code 2 and one line', async () => {
    for (const refused of [
      await run({ messages: 'x' }),
      await run({}, { API_PORT: 'x' }),
      await run({}, { INGEST_PORT: '0' }),
      await run({ account: 'mine' }, { SIGNING_KEYS: 'other=key' }),
      await run({ signingKey: '' }),
      await run({ messages: '0', calls: '0' }),
    ]) {
      expect(refused.code).toBe(2);
      expect(refused.out).toBe('');
      expect(refused.err).toMatch(/^sidetrack simulate: [^\n]+\n$/);
    }
  });

  test.each([
    [{ signingKey: '' }, '--signing-key is empty: anyone could sign with it'],
    [{ messages: '0', calls: '0' }, '--messages 0 with --calls 0 leaves nothing to send: raise one of them'],
  ])('%o is refused in one line', async (given, refusal) => {
    expect((await run(given)).err).toBe(`sidetrack simulate: ${refusal}\n`);
  });
});
