import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { KnownTokens, type Caller } from './known-tokens.js';
import { API_SETTINGS, LOGGER } from '../tokens.js';
import { endOf } from './session-bounds.js';
import {
  addSession,
  endSession,
  endSessionsOf,
  listSessions,
  noteUse,
  removeEnded,
  type SessionRow,
} from './session-rows.js';
import { drawSecret, hashOfSecret, proveWith } from './session-secret.js';

/** A session that another process ended counts here for no longer than this. */
const FRESH_MS = 2_000;

/** The least time between the beginnings of two readings: strangers with made-up secrets cause no more of them. */
const PAUSE_MS = 1_000;

/** How often sessions are looked at that nobody asks in: a stream may be open in one that has ended. */
const LOOK_AGAIN_MS = 5_000;

/** Use is written this seldom, and at least twelve times within the longest idle time. */
const NOTE_USE_MS = 5 * 60_000;

interface Known {
  readonly row: SessionRow;
  readonly ending: AbortController;
  usedAt: Date;
  caller: Caller | null;
}

/** A session that was just opened. */
export interface OpenedSession {
  readonly secret: string;
  readonly row: SessionRow;
}

/**
 * Who is signed in. The sessions are rows of the database, and there are so few that each process has all of them in
 * memory: a made-up secret costs a hash and a look into a map. Only a secret that is not there can mean that another
 * process has opened a session, so it waits for the next reading, of which one a second serves all who wait.
 */
@Injectable()
export class Sessions implements OnApplicationBootstrap, OnApplicationShutdown {
  #known: ReadonlyMap<string, Known> = new Map();
  #readAt = -Infinity;
  #begunAt = -Infinity;
  #reading: Promise<void> | null = null;
  #next: Promise<void> | null = null;
  #timer: NodeJS.Timeout | null = null;

  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
    @Inject(KnownTokens) private readonly tokens: KnownTokens,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.#timer = setInterval(() => {
      if (this.#known.size > 0) void this.#catchUp().catch(() => undefined);
    }, LOOK_AGAIN_MS).unref();
  }

  onApplicationShutdown(): void {
    if (this.#timer !== null) clearInterval(this.#timer);
  }

  /**
   * Whose session this is, or null when there is none, it has ended, or its token is not valid any more.
   *
   * Rejects with the database's error when only the database could tell. A session that is known here lasts while the
   * database is away: nobody should have to sign in again for that.
   */
  callerWith(secret: string): Caller | null | Promise<Caller | null> {
    const key = hashOfSecret(secret).toString('hex');
    if (!this.#known.has(key)) return this.#catchUp().then(() => this.#use(key, secret));
    if (this.#isFresh()) return this.#use(key, secret);
    return this.#freshen()
      .catch(() => undefined)
      .then(() => this.#use(key, secret));
  }

  /** Opens a session for a caller who has sent a token. Null for one who asks in a session. */
  async open(caller: Caller): Promise<OpenedSession | null> {
    const secret = drawSecret();
    const tokenProof = this.tokens.proofOf(caller, proveWith(secret));
    if (tokenProof === null) return null;
    const now = this.settings.now();
    const row = { secretHash: hashOfSecret(secret), tokenName: caller.name, tokenProof, openedAt: now, usedAt: now };
    await addSession(this.#pool, row);
    this.#known = new Map(this.#known).set(keyOf(row), begin(row));
    return { secret, row };
  }

  /** The sessions that were opened with tokens of this name, the one that was used last first. */
  async of(tokenName: string): Promise<SessionRow[]> {
    await this.#freshen();
    return [...this.#known.values()]
      .filter(({ row }) => row.tokenName === tokenName)
      .map(({ row, usedAt }) => ({ ...row, usedAt }))
      .toSorted((a, b) => b.usedAt.getTime() - a.usedAt.getTime());
  }

  async end(key: string): Promise<void> {
    await endSession(this.#pool, Buffer.from(key, 'hex'));
    this.#drop((known) => keyOf(known.row) === key);
  }

  /** Ends every session of this name, and gives how many there were. */
  async endAllOf(tokenName: string): Promise<number> {
    const ended = await endSessionsOf(this.#pool, tokenName);
    this.#drop(({ row }) => row.tokenName === tokenName);
    return ended;
  }

  get #pool() {
    return this.pools.of('sessions');
  }

  #use(key: string, secret: string): Caller | null {
    const known = this.#known.get(key);
    if (known === undefined || this.#hasEnded(known)) return null;
    if (known.caller === null || known.caller.revoked.aborted) {
      const owner = this.tokens.callerProven(known.row.tokenProof, proveWith(secret));
      if (owner === null) return null;
      const revoked = AbortSignal.any([owner.revoked, known.ending.signal]);
      // Each stream and export of the session adds a listener, as for a token.
      setMaxListeners(0, revoked);
      known.caller = { name: owner.name, revoked, session: key };
    }
    this.#noteUse(known);
    return known.caller;
  }

  #hasEnded({ row, usedAt }: Known): boolean {
    return this.settings.now() >= endOf({ openedAt: row.openedAt, usedAt }, this.settings.sessions);
  }

  #noteUse(known: Known): void {
    const now = this.settings.now();
    const everyMs = Math.min(NOTE_USE_MS, this.settings.sessions.maxIdleMs / 12);
    if (now.getTime() - known.usedAt.getTime() < everyMs) return;
    known.usedAt = now;
    noteUse(this.#pool, known.row.secretHash, now).catch((err: unknown) => {
      this.logger.debug({ err }, 'the use of a session was not noted');
    });
  }

  #isFresh(): boolean {
    return performance.now() - this.#readAt < FRESH_MS;
  }

  async #freshen(): Promise<void> {
    if (!this.#isFresh()) await (this.#reading ?? this.#catchUp());
  }

  /** Resolves after a reading that began later than this call. */
  #catchUp(): Promise<void> {
    this.#next ??= this.#readInTime();
    return this.#next;
  }

  async #readInTime(): Promise<void> {
    const waitMs = this.#begunAt + PAUSE_MS - performance.now();
    if (waitMs > 0) await pause(waitMs, undefined, { ref: false });
    else await Promise.resolve();
    // Whoever comes from now on may know of a session that this reading does not find.
    this.#next = null;
    this.#begunAt = performance.now();
    this.#reading = this.#read().finally(() => (this.#reading = null));
    await this.#reading;
  }

  async #read(): Promise<void> {
    const before = this.#known;
    const rows = await listSessions(this.#pool);
    const known = new Map<string, Known>();
    for (const row of rows) {
      const key = keyOf(row);
      // What was ended while the rows were read may still be among them, and what was opened is not.
      if (!before.has(key) || this.#known.has(key)) known.set(key, renew(before.get(key), row));
    }
    for (const [key, one] of this.#known) if (!before.has(key)) known.set(key, one);
    this.#known = known;
    for (const [key, { ending }] of before) if (!known.has(key)) ending.abort();
    this.#readAt = performance.now();
    this.#removeEnded();
  }

  #removeEnded(): void {
    if (![...this.#known.values()].some((one) => this.#hasEnded(one))) return;
    this.#drop((one) => this.#hasEnded(one));
    const { maxIdleMs, maxAgeMs } = this.settings.sessions;
    const now = this.settings.now().getTime();
    removeEnded(this.#pool, new Date(now - maxIdleMs), new Date(now - maxAgeMs)).catch((err: unknown) => {
      this.logger.debug({ err }, 'sessions that have ended were not removed');
    });
  }

  /** Forgets sessions, and ends what is still being sent in them. */
  #drop(isOne: (known: Known) => boolean): void {
    const gone = [...this.#known].filter(([, known]) => isOne(known));
    this.#known = new Map([...this.#known].filter(([key]) => !gone.some(([other]) => other === key)));
    for (const [, { ending }] of gone) ending.abort();
  }
}

const keyOf = ({ secretHash }: Pick<SessionRow, 'secretHash'>): string => secretHash.toString('hex');

const begin = (row: SessionRow): Known => ({ row, ending: new AbortController(), usedAt: row.usedAt, caller: null });

/** A session as it was read again. Its use may be known here before it is written. */
function renew(known: Known | undefined, row: SessionRow): Known {
  if (known === undefined) return begin(row);
  if (row.usedAt > known.usedAt) known.usedAt = row.usedAt;
  return known;
}
