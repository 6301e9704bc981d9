import { endsFor, KINDS, type CallbackEvent } from '@sidetrack/domain';
import { openWriter, type AppendEvents } from '@sidetrack/event-store';
import { openProviderReader, type ProviderReader, type ReaderOptions } from '@sidetrack/provider-rest';
import {
  addReconciliation,
  dayOf,
  findReconciliation,
  readSweeps,
  takeTurn,
  type Provider,
  type ReconciliationRequest,
  type ReconciliationWithSweeps,
  type SweeperOptions,
} from '@sidetrack/reconciliation';
import { PROJECTIONS } from '@sidetrack/views';
import pg from 'pg';
import {
  asTwilioTraffic,
  feed,
  openStandInProvider,
  type Dialect,
  type StandInProvider,
} from '../stand-in-provider/index.js';
import { cloneDatabase, type ClonedDatabase } from './clone-database.js';
import type { OracleRow } from './oracle.js';
import { playHistory, toArrivedEvent, type PlayedHistory } from './play-history.js';
import { projectionRows } from './projection-rows.js';

const DAY_MS = 86_400_000;

export const ACCOUNTS: Readonly<Record<Dialect, string>> = {
  signalwire: '6bfbbe86-0000-4000-8000-000000000001',
  twilio: `AC${'0'.repeat(32)}`,
};

/** It has no business in any line or row. */
export const SECRET = 'PTmade-up';

/** When the scenes play, and when the traffic of `play` began. */
export const NOW = new Date('2026-03-20T15:00:00.000Z');
export const START = new Date(NOW.getTime() - 9 * DAY_MS);

export const RANGE = {
  since: dayOf(new Date(START.getTime() - DAY_MS)),
  until: dayOf(new Date(NOW.getTime() + DAY_MS)),
};

/** A provider, what asks it, and a database, with a clock that the test sets. One for a file; `renew` empties all. */
export class ReconciliationScene {
  now = NOW;
  standIn!: StandInProvider;
  provider!: Provider;
  /** All events that were stored since the scene was last emptied, repeats included. */
  stored: CallbackEvent[] = [];
  readonly #writers: AppendEvents;

  private constructor(
    readonly database: ClonedDatabase,
    readonly pool: pg.Pool,
  ) {
    this.#writers = openWriter({ pool, projections: PROJECTIONS }).append;
  }

  static async open(): Promise<ReconciliationScene> {
    const database = await cloneDatabase();
    const pool = new pg.Pool({ connectionString: database.apiUrl, max: 6 });
    // A turn that was broken off may still hold a connection when the database goes.
    pool.on('connect', (client) => client.on('error', () => undefined));
    return new ReconciliationScene(database, pool);
  }

  async close(): Promise<void> {
    await this.#closeProvider();
    await this.pool.end();
    await this.database.close();
  }

  /** Forgets everything, and gives the account a new provider. */
  async renew(dialect: Dialect): Promise<void> {
    await this.#closeProvider();
    const owner = new pg.Client({ connectionString: this.database.url });
    await owner.connect();
    await owner.query('TRUNCATE events, messages, calls, recordings, reconciliations, sweeps, open_end_questions');
    await owner.end();
    [this.now, this.stored] = [NOW, []];
    const accountSid = ACCOUNTS[dialect];
    this.standIn = await openStandInProvider({ dialect, accountSid, user: accountSid, secret: SECRET });
    // Without a time of sending no list of Twilio has a message, so one that failed before can only be asked for by SID.
    this.standIn.knobs.failedHaveSentDate = true;
    this.standIn.knobs.now = () => this.now;
    this.provider = { accountSid, credential: accountSid, reader: this.openReader() };
  }

  openReader(options: ReaderOptions = {}, account: string | null = null): ProviderReader {
    const { dialect, accountSid } = this.standIn.state;
    return openProviderReader(
      { accountSid: account ?? accountSid, user: accountSid, secret: SECRET, baseUrl: this.standIn.url, dialect },
      { requestsPerMinute: 1_000_000, firstPauseMs: 1, pageSize: 25, now: () => this.now, ...options },
    );
  }

  readonly append: AppendEvents = (events) => {
    this.stored.push(...events);
    return this.#writers(events);
  };

  /** Lets traffic happen at the provider. What arrives is given, and not stored yet. */
  play(given: { readonly seed: number; readonly drop: number; readonly size: number }): PlayedHistory {
    const { seed, drop, size } = given;
    const { dialect, accountSid } = this.standIn.state;
    const as = dialect === 'twilio' && { as: asTwilioTraffic };
    const history = playHistory({ messages: size, calls: size, seed, drop, accountSid, startAt: START, ...as });
    feed(this.standIn.state, history.plan, START);
    return history;
  }

  /** A message reaches this status at the provider. */
  happen(sid: string, status: string, at: Date): void {
    this.standIn.state.report('message', this.#paramsOf(sid, status), at);
  }

  /** The callback of it arrives at this moment. */
  async callBack(sid: string, status: string, at: Date, account?: string): Promise<void> {
    const params = { ...this.#paramsOf(sid, status), ...(account !== undefined && { AccountSid: account }) };
    await this.append([toArrivedEvent({ kind: 'message', sid, params, atMs: 0 }, at)]);
  }

  /** The state of a message, by the names of columns; undefined where nothing is known of it. */
  async message(sid: string): Promise<OracleRow | undefined> {
    return (await projectionRows(this.pool, 'message')).find((row) => row['sid'] === sid);
  }

  options(provider: Provider = this.provider): SweeperOptions {
    return { pool: this.pool, append: this.append, providers: () => [provider], now: () => this.now };
  }

  async add(request: Partial<ReconciliationRequest> = {}): Promise<string> {
    const whole = {
      kinds: KINDS,
      range: RANGE,
      openEnds: true,
      dryRun: false,
      purpose: 'request' as const,
      ...request,
    };
    const asker = { name: 'test', at: this.now };
    const added = await addReconciliation(this.pool, [this.provider.accountSid], whole, asker);
    return added.reconciliation.id;
  }

  async read(id: string): Promise<ReconciliationWithSweeps> {
    const run = await findReconciliation(this.pool, id);
    if (run === null) throw new Error(`there is no run ${id}`);
    return { ...run, sweeps: await readSweeps(this.pool, id) };
  }

  /** Asks for everything once, in one turn. */
  async reconcile(request: Partial<ReconciliationRequest> = {}): Promise<ReconciliationWithSweeps> {
    const id = await this.add(request);
    await takeTurn(this.options(), new AbortController().signal);
    return await this.read(id);
  }

  rows(): Promise<OracleRow[][]> {
    return Promise.all(KINDS.map((kind) => projectionRows(this.pool, kind)));
  }

  /** All answers of the provider that were stored, as `kind sid status`. */
  async observations(): Promise<string[]> {
    const text = `SELECT kind, sid, status FROM events WHERE signature_scheme = 'rest'`;
    const { rows } = await this.pool.query<{ kind: string; sid: string; status: string }>(text);
    return rows.map(({ kind, sid, status }) => `${kind} ${sid} ${status}`).toSorted();
  }

  /** The resources with an end that only the provider's answers brought, as `kind sid`. */
  async foundEnds(): Promise<string[]> {
    const rows = await this.rows();
    return KINDS.flatMap((kind, place) =>
      rows[place]!.filter((row) => {
        const ends = endsFor(kind, String(row['channel']));
        return ((row['observed'] as readonly string[] | null) ?? []).some((word) => ends.includes(word));
      }).map((row) => `${kind} ${String(row['sid'])}`),
    ).toSorted();
  }

  #paramsOf(sid: string, status: string): Record<string, string> {
    const { accountSid } = this.standIn.state;
    const [From, To] = ['+15550100001', '+15550100002'];
    return { AccountSid: accountSid, MessageSid: sid, MessageStatus: status, From, To };
  }

  async #closeProvider(): Promise<void> {
    await this.provider?.reader.close();
    await this.standIn?.close();
  }
}
