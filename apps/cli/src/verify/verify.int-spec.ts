import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createAppendEvents, FeedHorizon, type AppendEvents } from '@sidetrack/event-store';
import { keyIdOf, signForm, toEvent, toObservation, validateCallback } from '@sidetrack/signalwire';
import { summariseHours, takeSummariserTurn } from '@sidetrack/summaries';
import { PROJECTIONS } from '@sidetrack/views';
import type { CallbackEvent } from '@sidetrack/domain';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { given } from '../../../../test/support/arbitrary-events.js';
import { cloneDatabase, type ClonedDatabase } from '../../../../test/support/clone-database.js';
import { forgetEverything } from '../../../../test/support/forget-everything.js';
import { ACCOUNT, messageParams, PUBLIC_URL, SIGNING_KEY } from '../../../../test/support/provider.js';
import { runVerb, type VerbOutcome } from '../../spec-support/run-verb.js';
import type { GivenOptions } from '../frame/option.js';
import { REBUILD } from '../rebuild/rebuild.verb.js';
import { VERIFY } from './verify.verb.js';

const SIGNED_URL = `${PUBLIC_URL}/callbacks/messages`;

/** A message's event as the intake makes it of a callback signed with this key. */
function signedEvent(sid: string, status: string, key = SIGNING_KEY): CallbackEvent {
  return signedMessage(messageParams(sid, status), key);
}

function signedMessage(said: Record<string, string>, key = SIGNING_KEY): CallbackEvent {
  const params = { AccountSid: ACCOUNT, ...said };
  const validation = validateCallback('message', params);
  if (!validation.ok) throw new Error(validation.problems[0]?.detail);
  return toEvent('message', validation, {}, new Date('2026-01-01T00:00:00Z'), {
    scheme: 'form',
    signedUrl: SIGNED_URL,
    signature: signForm(key, SIGNED_URL, params),
    keyId: keyIdOf(key),
    rawBody: null,
  });
}

describe('sidetrack verify', () => {
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let append: AppendEvents;
  let variables: Record<string, string>;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.url, max: 2 });
    pool.on('error', () => undefined);
    append = createAppendEvents(pool, PROJECTIONS);
    variables = { DATABASE_URL: database.url, SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}` };
  });

  beforeEach(async () => {
    await forgetEverything(pool);
    await append([signedEvent('SM1', 'sent'), signedEvent('SM2', 'queued'), signedEvent('SM2', 'delivered')]);
  });

  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  const verify = (options: GivenOptions = {}, signal = new AbortController().signal): Promise<VerbOutcome> =>
    runVerb(VERIFY, options, variables, { signal });

  it('exits with 0 and says that all is clean', async () => {
    const { exitCode, out, err } = await verify({ signatures: true });
    expect(out).toMatch(/messages +2 SIDs, 2 rows, 3 events, 0 differ/);
    expect(out).toMatch(/signatures +3 genuine, 0 not genuine, 0 with a key/);
    expect(out).toContain('Clean');
    expect([exitCode, err]).toEqual([0, '']);
  });

  it('counts what was observed beside signatures, holds it to its parameters, and finds nothing wrong with it', async () => {
    const answer = { url: 'https://provider.test/Messages.json', sha256: 'ab'.repeat(32), credential: 'project' };
    const askedAt = new Date('2026-01-02T00:00:00Z');
    const params = { AccountSid: ACCOUNT, ...messageParams('SM1', 'delivered') };
    await append([toObservation({ kind: 'message', params, updatedAt: null }, { ...answer, askedAt })!]);

    const { exitCode, out } = await verify({ signatures: true });
    expect(exitCode).toBe(0);
    expect(out).toMatch(/signatures +3 genuine, 0 not genuine, 0 with a key/);
    expect(out).toContain("1 observed over the provider's REST API, which signs nothing");

    // The state does not depend on this parameter, so only the proof can tell.
    await pool.query(
      `UPDATE events SET params = params || '{"MessageStatus": "failed"}' WHERE signature_scheme = 'rest'`,
    );
    const changed = await verify({ signatures: true });
    expect(changed.exitCode).toBe(1);
    expect(changed.out).toMatch(/signatures +3 genuine, 1 not genuine/);
  });

  it('exits with 1 and names SIDs, columns and the command that mends them, but no phone number', async () => {
    await pool.query(`UPDATE messages SET event_count = 5, furthest_from = 'f+15550999999' WHERE sid = 'SM2'`);
    await pool.query(`DELETE FROM messages WHERE sid = 'SM1'`);
    const { exitCode, out } = await verify();
    expect(exitCode).toBe(1);
    expect(out).toContain(`messages SM1 of account ${ACCOUNT}: events without row`);
    expect(out).toContain(
      `messages SM2 of account ${ACCOUNT}: event_count is 5, the log says 2; furthest_from differs; from_number differs`,
    );
    expect(out).toContain('sidetrack rebuild messages');
    expect(out).not.toContain('+1555');
  });

  it('exits with 1 where a summary counts something else than the rows, and names what makes it anew', async () => {
    const summariser = await pool.connect();
    const hours = (await pool.query<{ hour: Date }>('SELECT DISTINCT hour FROM hour_marks')).rows;
    await summariseHours(
      summariser,
      hours.map(({ hour }) => ({ hour, settles: true })),
      () => Promise.resolve(),
    );
    summariser.release();
    const clean = await verify();
    expect(clean.out).toMatch(/summaries +[1-9]\d* hours and days, 0 differ/);
    expect(clean.exitCode).toBe(0);

    await pool.query(`UPDATE summary_counts SET counts = '{"groups":[],"times":{}}' WHERE length = 'hour'`);
    const { exitCode, out } = await verify();
    expect(exitCode).toBe(1);
    expect(out).toContain('its summary does not count what the rows are');
    expect(out).toContain('sidetrack rebuild messages');
  });

  it('exits with 1 where the traffic was counted as it is not, until it is counted anew', async () => {
    const horizon = new FeedHorizon(pool);
    await takeSummariserTurn({ pool, appendsEnded: () => horizon.advance() }, new AbortController().signal);
    horizon.close();
    expect((await verify()).exitCode).toBe(0);

    await pool.query('UPDATE traffic_counts SET events = 1');
    const { exitCode, out } = await verify();
    expect(exitCode).toBe(1);
    expect(out).toContain('what was counted of its callbacks is not how many there are');
    expect(out).toContain('sidetrack rebuild messages');
    await runVerb(REBUILD, {}, variables, { operands: ['messages'] });
    expect((await verify()).exitCode).toBe(0);
  });

  it('lists as many differences as it is asked for and counts all', async () => {
    await pool.query('UPDATE messages SET event_count = 9');
    const { out } = await verify({ json: true, show: '1' });
    const report = JSON.parse(out) as Record<string, unknown>;
    expect(report).toMatchObject({
      clean: false,
      isComplete: true,
      projections: [{ table: 'messages', different: 2, events: 3, eventCounts: 18 }, {}, {}],
      differences: [{ table: 'messages', sid: 'SM1' }],
      signatures: null,
    });
  });

  it('finds an event that nobody signed', async () => {
    const genuine = signedEvent('SM3', 'sent');
    await append([{ ...genuine, evidence: { ...genuine.evidence, signature: 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=' } }]);
    const { exitCode, out } = await verify({ signatures: true });
    expect(exitCode).toBe(1);
    expect(out).toMatch(/3 genuine, 1 not genuine, 0 with a key/);
    expect(out).toMatch(/event \d+ of SM3, account .*: nobody signed this/);
  });

  it('finds a genuine signature that was carried over to another SID, status or time', async () => {
    await append([
      { ...signedEvent('SM1', 'delivered'), sid: 'SM4' },
      { ...signedEvent('SM1', 'queued'), status: 'delivered' },
      { ...signedEvent('SM1', 'failed'), fingerprint: Buffer.alloc(16) },
    ]);
    const { exitCode, out } = await verify({ signatures: true });
    expect(exitCode).toBe(1);
    expect(out).toMatch(/3 genuine, 3 not genuine, 0 with a key/);
  });

  it('finds events that share a signature with other parameters, as what was kept long ago may, and says of which one was refused', async () => {
    const inText = signedMessage({ ...messageParams('SM6', 'received', { Body: 'hiErrorCode30007' }) });
    const asCode = signedMessage({ ...messageParams('SM6', 'received', { Body: 'hi', ErrorCode: '30007' }) });
    expect(asCode.evidence.signature).toBe(inText.evidence.signature);
    await append([inText]);
    await pool.query(`UPDATE first_readings SET other_received_at = now(), other_quarantine_id = gen_random_uuid()`);
    const refused = await verify({ signatures: true });
    expect(refused.out).toContain(
      'Of 1 events another reading was refused: sidetrack quarantine list --reason ambiguous',
    );
    expect(refused.exitCode).toBe(0);

    await pool.query('DELETE FROM first_readings');
    await append([{ ...asCode, sidsOfOtherReadings: undefined }]);
    const { exitCode, out } = await verify({ signatures: true });
    expect(exitCode).toBe(1);
    expect(out.match(/event \d+ of SM6, account .*: its signature came over the same text/g)).toHaveLength(2);
    expect(out).toContain('Not clean: of the events with one signature the provider sent one');
    expect(out).not.toContain('30007');
    expect((await verify({ signatures: true, show: '1' })).out).toContain('and 1 more such events');
  });

  it('counts events of keys that are not configured any more, and takes them neither for genuine nor for forged', async () => {
    await append([
      signedEvent('SM5', 'sent', 'a-key-of-last-year'),
      given({ kind: 'call', sid: 'CA1', status: 'busy' }),
    ]);
    const { exitCode, out } = await verify({ signatures: true });
    expect(out).toMatch(/3 genuine, 0 not genuine, 2 with a key that is not configured any more/);
    expect(exitCode).toBe(0);
  });

  it('goes on after a SID, and says so when it was stopped', async () => {
    const { out } = await verify({ after: 'SM1', json: true });
    expect(JSON.parse(out)).toMatchObject({ after: 'SM1', projections: [{ sids: 1, events: 2 }, {}, {}] });
    const stopped = await verify({ after: 'SM1', signatures: true }, AbortSignal.abort());
    expect(stopped.exitCode).toBe(1);
    expect(stopped.out).toContain('Stopped. To go on from here: sidetrack verify --after SM1 --signatures');
  });

  it.each([
    [{ after: "'; DROP TABLE events" }, '--after'],
    [{ show: 'all' }, '--show'],
  ])('exits with 2 for %j and names the option', async (options, named) => {
    const { exitCode, err } = await verify(options);
    expect(exitCode).toBe(2);
    expect(err).toMatch(new RegExp(`^sidetrack verify: ${named} .*\n$`));
  });

  it('exits in the same way when it is run from the command line', async () => {
    await pool.query(`DELETE FROM messages WHERE sid = 'SM1'`);
    const outcomes = await Promise.all([runBuilt(['verify'], variables), runBuilt(['rebuild', '--all'], variables)]);
    expect(outcomes.map(({ exitCode }) => exitCode)).toEqual([1, 2]);
    expect(await runBuilt(['rebuild'], variables)).toMatchObject({
      exitCode: 0,
      out: expect.stringMatching(/messages +3 events, 2 rows, 1 changed \(0 differed, 1 were missing/) as string,
    });
    expect((await verify()).exitCode).toBe(0);
  });
});

/** The built command, as an operator starts it. */
async function runBuilt(args: readonly string[], variables: Readonly<Record<string, string>>): Promise<VerbOutcome> {
  const program = fileURLToPath(new URL('../../../../dist/apps/cli/src/main.js', import.meta.url));
  const child = spawn(process.execPath, [program, ...args], { env: { PATH: process.env['PATH'], ...variables } });
  const said = { out: '', err: '' };
  child.stdout.on('data', (text: Buffer) => void (said.out += text.toString()));
  child.stderr.on('data', (text: Buffer) => void (said.err += text.toString()));
  const [exitCode] = (await once(child, 'close')) as [number];
  return { exitCode, ...said };
}
