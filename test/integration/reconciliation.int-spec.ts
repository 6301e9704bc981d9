import { endsFor, KINDS, type Kind } from '@sidetrack/domain';
import { openWriter, type AppendEvents } from '@sidetrack/event-store';
import { openProviderReader } from '@sidetrack/provider-rest';
import {
  addReconciliation,
  dayOf,
  findReconciliation,
  readLostCallbacks,
  readSweeps,
  takeTurn,
  type Provider,
} from '@sidetrack/reconciliation';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { cloneDatabase, type ClonedDatabase } from '../support/clone-database.js';
import { foldByOracle, type OracleRow } from '../support/oracle.js';
import { playHistory, type PlayedHistory } from '../support/play-history.js';
import { projectionRows } from '../support/projection-rows.js';
import {
  asTwilioTraffic,
  feed,
  openStandInProvider,
  type Dialect,
  type StandInProvider,
} from '../stand-in-provider/index.js';

const DAY_MS = 86_400_000;
const NOW = new Date('2026-03-20T15:00:00.000Z');
const START = new Date(NOW.getTime() - 9 * DAY_MS);
const SINCE = dayOf(new Date(START.getTime() - DAY_MS));
const UNTIL = dayOf(new Date(NOW.getTime() + DAY_MS));

const ACCOUNTS: Readonly<Record<Dialect, string>> = {
  signalwire: '6bfbbe86-0000-4000-8000-000000000001',
  twilio: `AC${'0'.repeat(32)}`,
};

describe.each(['signalwire', 'twilio'] as const)('reconciliation with a provider like %s', (dialect) => {
  const accountSid = ACCOUNTS[dialect];
  let database: ClonedDatabase;
  let pool: pg.Pool;
  let append: AppendEvents;
  let standIn: StandInProvider;
  let provider: Provider;

  beforeAll(async () => {
    database = await cloneDatabase();
    pool = new pg.Pool({ connectionString: database.apiUrl, max: 4 });
    append = openWriter({ pool, projections: PROJECTIONS }).append;
  });
  afterAll(async () => {
    await pool.end();
    await database.close();
  });

  beforeEach(async () => {
    const owner = new pg.Client({ connectionString: database.url });
    await owner.connect();
    await owner.query('TRUNCATE events, messages, calls, recordings, reconciliations, sweeps, open_end_questions');
    await owner.end();
    standIn = await openStandInProvider({ dialect, accountSid, user: accountSid, secret: 'secret' });
    // Without a time of sending no list of Twilio has a message, so one that failed before can only be asked for by SID.
    standIn.knobs.failedHaveSentDate = true;
    const access = { accountSid, user: accountSid, secret: 'secret', baseUrl: standIn.url, dialect };
    const reader = openProviderReader(access, { requestsPerMinute: 1_000_000, firstPauseMs: 1, pageSize: 50 });
    provider = { accountSid, credential: accountSid, reader };
    return async () => {
      await reader.close();
      await standIn.close();
    };
  });

  const play = async (given: { readonly seed: number; readonly drop: number; readonly size?: number }) => {
    const { seed, drop, size = 150 } = given;
    const history = playHistory({
      messages: size,
      calls: size,
      seed,
      drop,
      accountSid,
      startAt: START,
      ...(dialect === 'twilio' && { as: asTwilioTraffic }),
    });
    feed(standIn.state, history.plan, START);
    await append(history.arrived);
    return history;
  };

  const options = () => ({ pool, append, providers: () => [provider], now: () => NOW });

  const reconcile = async (dryRun = false) => {
    const request = {
      kinds: KINDS,
      range: { since: SINCE, until: UNTIL },
      openEnds: true,
      dryRun,
      purpose: 'request' as const,
    };
    const { reconciliation } = await addReconciliation(pool, [accountSid], request, { name: 'test', at: NOW });
    await takeTurn(options(), new AbortController().signal);
    const ended = await findReconciliation(pool, reconciliation.id);
    return { ...ended!, sweeps: await readSweeps(pool, reconciliation.id) };
  };

  const rows = (): Promise<OracleRow[][]> => Promise.all(KINDS.map((kind) => projectionRows(pool, kind)));

  it('finds every end that was dropped, each once, and none that was not', async () => {
    const history = await play({ seed: 11, drop: 0.1 });
    const ended = await reconcile();

    expect(ended).toMatchObject({ state: 'done', problems: [] });
    expect(ended.sweeps.every(({ complete }) => complete)).toBe(true);
    expect(await foundEnds(pool)).toEqual(lostEnds(dialect, history));
    await reconcile();
    expect(await foundEnds(pool)).toEqual(lostEnds(dialect, history));
  });

  it('leads to the statuses that no drop would have led to', async () => {
    const history = await play({ seed: 12, drop: 0.1 });
    await reconcile();
    const whole = KINDS.map((kind) => foldByOracle(kind, [...history.arrived, ...history.dropped]));

    for (const [place, kind] of KINDS.entries()) {
      const is = new Map((await rows())[place]!.map((row) => [row['sid'], row['status']]));
      for (const row of whole[place]!) {
        // The provider keeps the last word alone: what an end was preceded by is not to be had.
        if (isEnd(kind, row))
          expect([row['sid'], outcomeOf(is.get(String(row['sid'])))]).toEqual([row['sid'], outcomeOf(row['status'])]);
      }
    }
  });

  it('is the same whether late callbacks come before, between or after', async () => {
    const history = await play({ seed: 13, drop: 0.1 });
    await reconcile();
    await append(history.dropped);
    await reconcile();
    const whole = KINDS.map((kind) => foldByOracle(kind, [...history.arrived, ...history.dropped]));

    expect((await rows()).map((ofKind) => ofKind.map(timesOf))).toEqual(whole.map((ofKind) => ofKind.map(timesOf)));
    expect(await foundEnds(pool)).toEqual([]);
  });

  it('asks and counts in a dry run, and stores nothing of it', async () => {
    await play({ seed: 14, drop: 0.1 });
    const before = await rows();
    const dry = await reconcile(true);
    expect(await rows()).toEqual(before);
    const wet = await reconcile();

    expect(totals(dry.sweeps.map(({ counts }) => counts))).toEqual(totals(wet.sweeps.map(({ counts }) => counts)));
    const lost = await readLostCallbacks(pool, { since: SINCE, until: UNTIL });
    expect(lost.reduce((sum, day) => sum + day.lost + day.unknown, 0)).toBeGreaterThan(0);
  });
});

/** The resources whose end, with all that was dropped, has an outcome that nothing which arrived reports. */
function lostEnds(kindsOf: Dialect, { arrived, dropped }: PlayedHistory): string[] {
  return KINDS.flatMap((kind) =>
    foldByOracle(kind, [...arrived, ...dropped]).flatMap((row) => {
      const status = String(row['status']);
      if (!endsFor(kind, String(row['channel'])).includes(status)) return [];
      const said = new Set(arrived.filter(({ sid }) => sid === row['sid']).map((event) => event.status));
      const isSaid = said.has(status) || (status === 'read' && kindsOf === 'signalwire' && said.has('delivered'));
      return isSaid ? [] : [`${kind} ${String(row['sid'])}`];
    }),
  ).toSorted();
}

const isEnd = (kind: Kind, row: OracleRow): boolean => endsFor(kind).includes(String(row['status']));

/** SignalWire's API knows no `read`: it says `delivered`. */
const outcomeOf = (status: unknown): unknown => (status === 'read' ? 'delivered' : status);

/** The resources with an end that only the provider's answers brought, or that it alone knows. */
async function foundEnds(pool: pg.Pool): Promise<string[]> {
  const found: string[] = [];
  for (const kind of KINDS) {
    const ends = endsFor(kind);
    const { rows } = await pool.query<{ sid: string; observed: string[]; channel?: string }>(
      `SELECT * FROM ${kind}s WHERE observed IS NOT NULL`,
    );
    for (const { sid, observed, channel } of rows) {
      const isMms = channel === 'mms' && observed.includes('sent');
      if (isMms || observed.some((word) => ends.includes(word))) found.push(`${kind} ${sid}`);
    }
  }
  return found.toSorted();
}

const timesOf = (row: OracleRow): OracleRow =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([name]) =>
        ![
          'event_count',
          'last_seen_at',
          'furthest_observation',
          'from_number',
          'to_number',
          'furthest_from',
          'furthest_to',
          'direction',
        ].includes(name),
    ),
  );

const totals = (counts: readonly Readonly<Record<string, number>>[]): Record<string, number> => {
  const sum: Record<string, number> = {};
  for (const one of counts) for (const [name, count] of Object.entries(one)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};
