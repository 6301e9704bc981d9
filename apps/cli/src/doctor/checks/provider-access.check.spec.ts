import { readSettings } from '@sidetrack/config';
import { describe, expect, it } from 'vitest';
import { skipped, type Finding } from '../check.js';
import { judgeLastRun, providerAccessCheck } from './provider-access.check.js';

const SECRET = 'hushHushHushHush';
const SIGNALWIRE = `p-1=https://p-1:${SECRET}@one.signalwire.com`;
const TWILIO = `AC2=https://SK9:${SECRET}@api.twilio.com`;

function look(
  variables: Record<string, string>,
  doors: readonly ('ingest' | 'api')[] = ['ingest', 'api'],
): Promise<readonly Finding[]> {
  const reading = readSettings(variables);
  const { PROVIDER_ACCESS = null } = reading.settings;
  const database = () => Promise.resolve({ isOpen: false as const, finding: skipped('it is away') });
  return providerAccessCheck.look({ PROVIDER_ACCESS }, { variables, reading, doors, database, now: () => 0 });
}

describe('access to providers', () => {
  it('is told by its accounts and hosts, however many there are, and without its secrets', async () => {
    const findings = await look({ PROVIDER_ACCESS: `${SIGNALWIRE},${TWILIO}` });
    expect(findings.map(({ result, found }) => [result, found])).toEqual([
      ['ok', '2 account(s) are asked about, at one.signalwire.com, api.twilio.com'],
    ]);
    expect(JSON.stringify(findings)).not.toContain(SECRET);
  });

  it.each([undefined, ''])('is nothing to look at where there is none: %o', async (access) => {
    expect(await look(access === undefined ? {} : { PROVIDER_ACCESS: access })).toEqual([
      skipped(
        'PROVIDER_ACCESS is not set, so no provider is asked, and callbacks that are lost are not found',
        expect.stringMatching(/^to have them found, give it accountSid=/) as string,
      ),
    ]);
  });

  it('is no matter of an ingest door', async () => {
    expect(await look({ PROVIDER_ACCESS: TWILIO }, ['ingest'])).toEqual([skipped('only the API door asks providers')]);
  });

  it.each([
    ['p-1=a-key-of-sixteen', ['ok']],
    ['P-1=a-key-of-sixteen', ['ok']],
    ['*=a-key-of-sixteen', ['ok']],
    ['p-2=a-key-of-sixteen', ['ok', 'warn']],
  ])('beside the signing keys %s comes to %s', async (keys, results) => {
    const findings = await look({ PROVIDER_ACCESS: SIGNALWIRE, SIGNING_KEYS: keys });
    expect(findings.map(({ result }) => result)).toEqual(results);
    if (results.length > 1)
      expect(findings[1]?.found).toMatch(/^account p-1 is asked about, and SIGNING_KEYS has no key/);
  });

  it.each([
    [`p-1=https://p-2:${SECRET}@one.signalwire.com`, ['ok', 'warn']],
    [`p-1=https://P-1:${SECRET}@one.signalwire.com`, ['ok']],
    [`AC2=https://SK9:${SECRET}@proxy.example.com?dialect=twilio`, ['ok']],
  ])('in the name of somebody else is warned of at SignalWire alone: %s', async (access, results) => {
    const findings = await look({ PROVIDER_ACCESS: access });
    expect(findings.map(({ result }) => result)).toEqual(results);
  });
});

describe('the last time that providers were asked', () => {
  const finishedAt = new Date('2026-11-28T12:00:00Z');

  it('is told with everything that was wrong', () => {
    expect(judgeLastRun(null)).toEqual([]);
    expect(judgeLastRun({ finishedAt, problems: [] })).toMatchObject([
      { result: 'ok', found: 'they were last asked until 2026-11-28T12:00:00.000Z, and nothing was wrong' },
    ]);
    const problems = ['AC2, messages: the provider does not accept the user and the secret (HTTP 401)', 'another'];
    expect(judgeLastRun({ finishedAt, problems })).toMatchObject([
      { result: 'warn', found: `asking until 2026-11-28T12:00:00.000Z met this: ${problems[0]}` },
      { result: 'warn', next: expect.stringContaining('reconcile --since 1h --dry-run') as string },
    ]);
  });
});
