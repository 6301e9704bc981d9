import type { Kind } from '@sidetrack/domain';
import { createHash } from 'node:crypto';
import { Client } from 'undici';
import { answered, failed, type Answer, type Asked, type FailureReason } from '../asked.js';
import type { ProviderAccess } from '../provider-access.js';
import { hostOf, isSameOrigin } from '../urls/same-origin.js';
import { judge } from './judge.js';
import { OneAtATime } from './one-at-a-time.js';
import { LONGEST_RETRY_AFTER_MS, pauseAfter } from './pauses.js';
import { RequestPace } from './request-pace.js';
import { sendOnce } from './send-once.js';
import { wait } from './wait.js';

/** How much is asked, how fast, and for how long. */
export interface LineLimits {
  readonly requestsPerMinute: number;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  readonly tries: number;
  readonly firstPauseMs: number;
}

/** An answer, with what its JSON says. */
export interface JsonAnswer extends Answer {
  readonly json: unknown;
}

/**
 * The one connection to a provider. Questions wait in line, and the pauses between the tries of one hold up those after
 * it: what throttles the one would throttle the others.
 */
export class ProviderLine {
  readonly #access: ProviderAccess;
  readonly #limits: LineLimits;
  readonly #now: () => Date;
  readonly #onRequest: (outcome: { readonly kind: Kind; readonly outcome: 'ok' | FailureReason }) => void;
  readonly #client: Client;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #secrets: readonly string[];
  readonly #line = new OneAtATime();
  readonly #pace: RequestPace;
  readonly #stopping = new AbortController();
  /** Until when the provider wants to be left alone, by the clock of `performance.now()`. */
  #closedUntil = 0;

  constructor(
    access: ProviderAccess,
    limits: LineLimits,
    now: () => Date,
    onRequest: (outcome: { readonly kind: Kind; readonly outcome: 'ok' | FailureReason }) => void,
  ) {
    const credentials = Buffer.from(`${access.user}:${access.secret}`).toString('base64');
    this.#access = access;
    this.#limits = limits;
    this.#now = now;
    this.#onRequest = onRequest;
    this.#secrets = [credentials, access.secret];
    this.#headers = { authorization: `Basic ${credentials}`, accept: 'application/json', 'user-agent': 'sidetrack' };
    this.#pace = new RequestPace(limits.requestsPerMinute);
    // The clock of each request takes the place of the client's own.
    this.#client = new Client(new URL(access.baseUrl).origin, {
      connect: { timeout: limits.timeoutMs },
      headersTimeout: 0,
      bodyTimeout: 0,
    });
  }

  /** Asks with the account's credentials, which go to the origin of its access and nowhere else. */
  ask(kind: Kind, url: string): Promise<Asked<JsonAnswer>> {
    if (isSameOrigin(url, this.#access.baseUrl)) return this.#line.run(() => this.#tryAll(kind, url));
    const host = hostOf(url) ?? 'another place';
    return Promise.resolve(
      failed(
        'other-host',
        `the next page is said to be at ${host}, which is not asked with this account’s credentials`,
      ),
    );
  }

  /** What is being asked fails with `stopped`, and so does what is asked later. */
  stop(): void {
    this.#stopping.abort();
  }

  async close(): Promise<void> {
    this.stop();
    await this.#line.idle();
    await this.#client.destroy();
  }

  async #tryAll(kind: Kind, url: string): Promise<Asked<JsonAnswer>> {
    const { tries, firstPauseMs } = this.#limits;
    const { signal } = this.#stopping;
    if (performance.now() < this.#closedUntil) {
      return failed('throttled', 'the provider has asked to be left alone for longer, so nothing was sent', 429);
    }
    for (let attempt = 1; ; attempt += 1) {
      await this.#pace.turn(signal);
      if (signal.aborted) return failed('stopped', 'stopped before the provider was asked');
      const { asked, retry } = await this.#tryOnce(kind, url);
      if (retry === null) return asked;
      if (retry.afterMs !== null && retry.afterMs > LONGEST_RETRY_AFTER_MS) {
        this.#closedUntil = performance.now() + retry.afterMs;
        return asked;
      }
      if (attempt >= tries) return asked;
      await wait(retry.afterMs ?? pauseAfter(attempt, firstPauseMs, Math.random()), signal);
    }
  }

  async #tryOnce(kind: Kind, url: string): Promise<Judged> {
    const { pathname, search } = new URL(url);
    const { timeoutMs, maxBytes } = this.#limits;
    const askedAt = this.#now();
    const sent = await sendOnce(
      this.#client,
      { path: pathname + search, headers: this.#headers },
      { timeoutMs, maxBytes, signal: this.#stopping.signal },
    );
    const verdict = judge(sent, { url, timeoutMs, maxBytes, secrets: this.#secrets, now: this.#now() });
    this.#onRequest({ kind, outcome: verdict.ok ? 'ok' : verdict.failure.reason });
    const body = sent.kind === 'answer' ? sent.body : null;
    const answer = body && { url, sha256: createHash('sha256').update(body).digest('hex'), askedAt };
    if (verdict.ok) return { asked: answered({ ...answer!, json: verdict.json }), retry: null };
    const failure = answer === null ? verdict.failure : { ...verdict.failure, answer };
    return { asked: { ok: false, failure }, retry: verdict.retry };
  }
}

interface Judged {
  readonly asked: Asked<JsonAnswer>;
  /** Null where another try would lead to nothing else. */
  readonly retry: { readonly afterMs: number | null } | null;
}
