import { ask, column, rowReader } from '@sidetrack/database';
import type { Pool } from 'pg';
import type { RejectedCallback } from '../rejection.js';
import { subjectOf } from './set-aside.js';

/**
 * To whom a rejected callback belongs: the account that it names or, where that cannot be read, the key that signed it.
 */
export type Owner = string;

export interface RoomOptions {
  readonly pool: Pool;
  /** How much may wait in all, in bytes as `stored_bytes` counts them. */
  readonly maxBytes: number;
  /** How old what was read of the database may become, in milliseconds. */
  readonly maxAgeMs?: number;
  /** A clock that only goes forward, in milliseconds. */
  readonly now?: () => number;
}

const MAX_AGE_MS = 5_000;

const WAITING = `
  SELECT coalesce(account_sid, 'key ' || key_id) AS owner, sum(stored_bytes)::float8 AS bytes
    FROM quarantine
   WHERE state = 'waiting'
   GROUP BY 1`;

const readWaiting = rowReader({ owner: column.text, bytes: column.number });

/** The bytes of the short columns of an entry, as the generated column `stored_bytes` counts them. */
const FIXED_BYTES = 512;

/**
 * Whether there is room for one more rejected callback. An entry that waits is never removed, so too many must not come
 * in. And no account may take the room of another: each may take as much as it leaves free for all others. So one
 * account alone gets half of the room, the next a quarter, and something is always left. (Network switches share their
 * buffers in the same way; the rule needs no number of accounts.)
 *
 * How much waits is read from the database every few seconds at most, and only while rejected callbacks come in; in
 * between, this process adds what it has put there itself. So several doors together can pass the bound by what they
 * take in those seconds.
 */
export class RoomForRejected {
  readonly #options: Required<RoomOptions>;
  #ofOwner = new Map<Owner, number>();
  #total = 0;
  #readAt = -Infinity;
  #reading: Promise<void> | null = null;

  constructor(options: RoomOptions) {
    this.#options = { maxAgeMs: MAX_AGE_MS, now: () => performance.now(), ...options };
  }

  /** Rejects with the database's error when that cannot be asked. */
  async hasRoomFor(owner: Owner, bytes: number): Promise<boolean> {
    const { now, maxAgeMs } = this.#options;
    if (now() - this.#readAt >= maxAgeMs) {
      this.#reading ??= this.#read().finally(() => (this.#reading = null));
      await this.#reading;
    }
    const free = this.#options.maxBytes - this.#total - bytes;
    return (this.#ofOwner.get(owner) ?? 0) + bytes <= free;
  }

  /** So much was put into the quarantine by this process. */
  add(owner: Owner, bytes: number): void {
    this.#ofOwner.set(owner, (this.#ofOwner.get(owner) ?? 0) + bytes);
    this.#total += bytes;
  }

  async #read(): Promise<void> {
    const rows = await ask(this.#options.pool, { text: WAITING }, readWaiting);
    this.#ofOwner = new Map(rows.map(({ owner, bytes }) => [owner, bytes]));
    this.#total = rows.reduce((total, { bytes }) => total + bytes, 0);
    this.#readAt = this.#options.now();
  }
}

export function ownerOf(refused: RejectedCallback): Owner {
  return subjectOf(refused).accountSid ?? `key ${refused.evidence.keyId}`;
}

/** The bytes that a callback takes once it is kept. */
export function bytesOf({ request, detail }: RejectedCallback): number {
  return FIXED_BYTES + request.rawBody.length + Buffer.byteLength(request.target) + Buffer.byteLength(detail);
}
