import { DELIVERY_CLASSES, isMadeUp } from '@sidetrack/domain';
import type { AbsenceResource, LookupResource } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { anEvent } from '../../apps/api/spec-support/an-event.js';
import { openApiDoor, type OpenApiDoor } from '../../apps/api/spec-support/open-api-door.js';
import { runVerb, type VerbOutcome } from '../../apps/cli/spec-support/run-verb.js';
import type { GivenOptions } from '../../apps/cli/src/frame/option.js';
import { REPORT_DELIVERIES } from '../../apps/cli/src/report/deliveries.verb.js';
import { REPORT_DISCREPANCIES } from '../../apps/cli/src/report/discrepancies.verb.js';
import { SIMULATE } from '../../apps/cli/src/simulate/simulate.verb.js';
import { VERIFY } from '../../apps/cli/src/verify/verify.verb.js';
import { cloneDatabase } from '../support/clone-database.js';
import { ACCOUNT, SIGNING_KEY } from '../support/provider.js';

const HOUR_MS = 3_600_000;
/** A Wednesday; a month before, it was another one. */
const NOW = new Date('2026-03-25T10:30:00.000Z');
const HISTORY = { history: '30d', perDay: '200' };
const later = (hours: number): Date => new Date(NOW.getTime() + hours * HOUR_MS);

const simulate = (
  url: string,
  now = NOW,
  given: GivenOptions = HISTORY,
  signal = new AbortController().signal,
): Promise<VerbOutcome> => runVerb(SIMULATE, given, { DATABASE_URL: url }, { askedAt: now, signal });

interface Written {
  readonly events: number;
  readonly arrivals: number;
  readonly refused: Record<string, number>;
  readonly isComplete: boolean;
}
const written = ({ out }: VerbOutcome): Written => JSON.parse(out) as Written;

let door: OpenApiDoor;
let owner: pg.Pool;
let history: Written;

beforeAll(async () => {
  door = await openApiDoor();
  door.setNow(NOW);
  owner = new pg.Pool({ connectionString: door.databaseUrl, max: 1 });
  const outcome = await simulate(door.databaseUrl, NOW, { ...HISTORY, json: true });
  expect([outcome.exitCode, outcome.err]).toEqual([0, expect.not.stringContaining('sidetrack simulate:')]);
  history = written(outcome);
});
afterAll(async () => {
  await owner.end();
  await door.close();
});

const body = async <Body>(path: string): Promise<Body> => (await door.get<Body>(path)).body;
const count = async (sql: string): Promise<number> =>
  Number((await owner.query<{ count: string }>(`SELECT count(*) FROM ${sql}`)).rows[0]?.count);

interface Counts {
  readonly byClass: Record<string, number>;
  readonly byChannel: Record<string, number>;
  readonly byCountry: Record<string, number>;
  readonly byErrorCode: Record<string, number>;
}
interface Audit {
  readonly total: Counts;
  readonly intervals: readonly (Counts & { readonly since: string })[];
}

describe('a month that never was', () => {
  it('has every delivery class, channels, countries, kinds and tags', async () => {
    const { total } = await body<Audit>('/v1/audit/deliveries?since=31d&interval=day');
    const missing = DELIVERY_CLASSES.filter((one) => (total.byClass[one] ?? 0) === 0);
    expect(missing).toEqual([]);
    expect(Object.keys(total.byChannel).toSorted()).toEqual(['mms', 'rcs', 'sms', 'whatsapp']);
    expect(Object.keys(total.byCountry)).toEqual(expect.arrayContaining(['US', 'GB', 'DE', 'FR', 'SE', 'AU']));
    for (const kind of ['messages', 'calls', 'recordings']) expect(await count(kind), kind).toBeGreaterThan(100);
    expect(await count(`events WHERE tags @> '{"campaign": "autumn-sale"}'`)).toBeGreaterThan(100);
  });

  it('tells of its outage, and of no other silence', async () => {
    const { silences, notEnoughHistory } = await body<{ silences: object[]; notEnoughHistory: object | null }>(
      '/v1/audit/traffic?since=30d&interval=day',
    );
    expect(notEnoughHistory).toBeNull();
    expect(silences).toHaveLength(1);
    expect(silences[0]).toMatchObject({ accountSid: null, kind: null, isOver: true });
    const { since, until } = silences[0] as { since: string; until: string };
    expect(Math.abs(Date.parse(since) - Date.parse('2026-03-24T14:00:00Z'))).toBeLessThan(HOUR_MS / 2);
    expect(Math.abs(Date.parse(until) - Date.parse('2026-03-24T17:00:00Z'))).toBeLessThan(HOUR_MS / 2);
  });

  it('misses the account that went silent, and calls whose end was lost', async () => {
    const { data, counts } = await body<{ data: AbsenceResource[]; counts: Record<string, number> }>(
      '/v1/audit/absences?limit=1000',
    );
    const silent = data.filter((one) => one.class === 'account-silent').map(({ accountSid }) => accountSid);
    expect(silent).toEqual(['made-up-pop-up-theatre']);
    expect(counts['open-call']).toBeGreaterThan(0);
  });

  it('has its surge of one error code in the audit of that day', async () => {
    const { intervals } = await body<Audit>('/v1/audit/deliveries?since=31d&interval=day');
    const perDay = intervals.map(({ since, byErrorCode }) => [since.slice(0, 10), byErrorCode['30007'] ?? 0] as const);
    const [most, second] = perDay.toSorted(([, one], [, other]) => other - one);
    expect(most?.[0]).toBe('2026-03-20');
    expect(most?.[1]).toBeGreaterThan(3 * (second?.[1] ?? 0));
  });

  it('has callbacks that came late, twice, out of order, or with a word that nobody knows', async () => {
    expect(history.arrivals).toBeGreaterThan(history.events);
    const { order } = (
      await body<{ total: { order: { outOfOrder: number } } }>(
        '/v1/audit/deliveries?since=31d&interval=day&include=order',
      )
    ).total;
    expect(order.outOfOrder).toBeGreaterThan(0);
    expect(await count(`events WHERE status = 'partially_delivered'`)).toBeGreaterThan(0);
    expect(await count('messages WHERE contradicted')).toBeGreaterThan(0);
    expect(await count(`messages WHERE delivered_at - sent_at > interval '1 day'`)).toBeGreaterThan(0);
  });

  it('has refused callbacks of each reason in quarantine, and in doubt what came first', async () => {
    const { data } = await body<{ data: { reason: string }[] }>('/v1/quarantine?limit=1000');
    const reasons = new Set(data.map(({ reason }) => reason));
    expect([...reasons].toSorted()).toEqual(['ambiguous', 'invalid', 'signature', 'unreadable', 'wrong-door']);
    for (const code of ['invalid', 'wrong-door', 'ambiguous', 'unreadable', 'signature-wrong']) {
      expect(history.refused[code], code).toBeGreaterThanOrEqual(6);
    }
    expect(await count('first_readings WHERE other_quarantine_id IS NOT NULL')).toBeGreaterThan(0);
  });
});

describe('nobody takes it for real', () => {
  it('since every row has an account that says so', async () => {
    for (const table of ['events', 'messages', 'calls', 'recordings']) {
      const { rows } = await owner.query<{ account_sid: string }>(`SELECT DISTINCT account_sid FROM ${table}`);
      expect(
        rows.filter(({ account_sid: account }) => !isMadeUp(account)),
        table,
      ).toEqual([]);
    }
    expect(await body('/v1/made-up-data')).toMatchObject({ isPresent: true });
  });

  it('since look-up, ticket, evidence and file of each kind say so', async () => {
    for (const kind of ['message', 'call', 'recording']) {
      const { data } = await body<{ data: { sid: string }[] }>(`/v1/${kind}s?limit=1`);
      const path = `/v1/lookup/${data[0]!.sid}`;
      const found = await body<LookupResource>(path);
      expect(found.explanation).toMatch(/^Made up by `sidetrack simulate`/);
      expect(found.ticketText).toMatch(/^DO NOT SEND\. Made up by "sidetrack simulate"/);
      expect(found.ticketText).toContain('Signature:   made by the program that made up the callbacks');
      const evidence = await body<{ accountSid: string; events: { event: { signature: { verdict: string } } }[] }>(
        `${path}/evidence?format=json`,
      );
      expect(isMadeUp(evidence.accountSid)).toBe(true);
      expect(new Set(evidence.events.map(({ event }) => event.signature.verdict))).toEqual(new Set(['made-up']));
    }
    const csv = await (await door.fetch('/v1/messages?since=1d', { accept: 'text/csv' })).text();
    const [, ...rows] = csv.trimEnd().split('\r\n');
    expect(rows.length).toBeGreaterThan(50);
    expect(rows.every((row) => row.includes('made-up-'))).toBe(true);
  });

  it('since reports of everything say so, in the file where it has room for it and beside it where it has none', async () => {
    for (const [verb, option] of [
      [REPORT_DELIVERIES, { since: '30d' }],
      [REPORT_DISCREPANCIES, {}],
    ] as const) {
      const report = (format: string) => runVerb(verb, { ...option, format }, { DATABASE_URL: door.databaseUrl });
      const [table, html, csv] = await Promise.all(['table', 'html', 'csv'].map(report));
      expect(table!.out).toMatch(/^Made-up messages are in these figures/);
      expect(html!.out).toContain('<strong>Made-up messages are in these figures');
      expect([csv!.out, csv!.err]).toEqual([
        expect.not.stringContaining('Made-up'),
        expect.stringContaining('Made-up messages are in these figures'),
      ]);
    }
  });

  it('and verify counts its signatures apart, whichever keys it is given, and finds nothing wrong', async () => {
    const { exitCode, out } = await runVerb(
      VERIFY,
      { signatures: true },
      { DATABASE_URL: door.databaseUrl, SIGNING_KEYS: `${ACCOUNT}=${SIGNING_KEY}` },
    );
    expect(out).toContain(
      `0 genuine, 0 not genuine, 0 with a key that is not configured any more, ${history.events} made up`,
    );
    expect(out).toContain('Clean');
    expect(exitCode).toBe(0);
  });
});

describe('the same command once more', () => {
  it('goes on from where the history ends, and brings nothing twice', async () => {
    const again = written(await simulate(door.databaseUrl, NOW, { ...HISTORY, json: true }));
    expect(again).toMatchObject({ events: 0, isComplete: true });

    const more = written(await simulate(door.databaseUrl, later(6), { ...HISTORY, json: true }));
    expect(more.events).toBeGreaterThan(50);
    expect(await count('events')).toBe(history.events + more.events);
    door.setNow(later(6));
    const { silences } = await body<{ silences: object[] }>('/v1/audit/traffic?since=30d&interval=day');
    expect(silences).toHaveLength(1);
    door.setNow(NOW);
  });

  it('after a Ctrl-C comes to what one run in a piece comes to', async () => {
    const [inPieces, inOne] = await Promise.all([cloneDatabase(), cloneDatabase()]);
    const some = { history: '2d', perDay: '600', json: true };
    const stopping = new AbortController();
    const stopped = simulate(inPieces.url, NOW, some, stopping.signal);
    await vi.waitFor(async () => expect(await digestOf(inPieces.url)).not.toBeNull(), { timeout: 20_000, interval: 5 });
    stopping.abort();
    const first = await stopped;
    const second = written(await simulate(inPieces.url, NOW, some));
    const whole = written(await simulate(inOne.url, NOW, some));

    expect(first.exitCode).toBe(1);
    expect(written(first)).toMatchObject({ isComplete: false });
    expect(written(first).events).toBeLessThan(whole.events);
    expect(written(first).events + second.events).toBe(whole.events);
    const [one, other] = await Promise.all([digestOf(inPieces.url), digestOf(inOne.url)]);
    expect(one).toBe(other);
    await Promise.all([inPieces.close(), inOne.close()]);
  });
});

describe('where there is anything real', () => {
  it('nothing is written, and one sentence says whose it is', async () => {
    const real = await openApiDoor();
    await real.append(anEvent('call', 'completed', { accountSid: ACCOUNT }));
    const { exitCode, out, err } = await simulate(real.databaseUrl);
    expect([exitCode, out]).toEqual([1, '']);
    expect(err).toBe(
      `sidetrack simulate: this database holds a callback of account ${ACCOUNT}, which was not made up; what is made up ` +
        'goes only into an empty or a demo database: set DATABASE_URL, or DATA_DIR, to another one.\n',
    );
    const feed = (await real.get<{ data: unknown[] }>('/v1/feed')).body;
    expect(feed.data).toHaveLength(1);
    await real.close();
  });

  it('it is kept beside what is made up, unmarked, and the history goes on no more', async () => {
    await door.append(anEvent('message', 'delivered', { sid: 'SM-real', accountSid: ACCOUNT }));

    const found = await body<LookupResource>('/v1/lookup/SM-real');
    expect(JSON.stringify(found)).not.toMatch(/made.up/i);
    expect((await simulate(door.databaseUrl, later(8))).exitCode).toBe(1);
  });
});

/** All that was said and when, whatever position it has. */
async function digestOf(url: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<{ digest: string | null }>(
    `SELECT md5(string_agg(fingerprint::text || received_at, ',' ORDER BY sid, fingerprint)) AS digest FROM events`,
  );
  await client.end();
  return rows[0]!.digest;
}
