import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import { APPENDS_CHANNEL } from '../append/announce-appends.js';

export interface ListenOptions {
  /** Gives a new connection, not yet open, for each attempt. */
  readonly connect: () => Client;
  /** Called with each connection after it was opened and before it is used. A rejection ends the connection. */
  readonly onConnect?: (client: Client) => Promise<void>;
  /**
   * Called for each announcement, and whenever the connection is open again, because announcements may have been
   * missed.
   */
  readonly onAppend: () => void;
  /** Called once when the connection is lost or cannot be opened, and not again until a connection was open. */
  readonly onLost: (error: unknown) => void;
}

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 5_000;

/**
 * Hears what writers announce, over one connection. A connection that breaks is made again. Announcements only save
 * time: a lost announcement costs a reader a second, so readers have to look by themselves as well.
 */
export class ListenForAppends {
  readonly #options: ListenOptions;
  readonly #stopped = new AbortController();
  #client: Client | null = null;

  constructor(options: ListenOptions) {
    this.#options = options;
  }

  start(): void {
    void this.#keepListening();
  }

  /**
   * Ends the connection, also one that is still being opened, and waits for nothing: a server that hangs would never
   * confirm the end, and whoever opens a connection is never told that it was ended meanwhile.
   */
  stop(): void {
    this.#stopped.abort();
    if (this.#client !== null) endSoon(this.#client);
  }

  async #keepListening(): Promise<void> {
    let retryMs = FIRST_RETRY_MS;
    let isToldLost = false;
    while (!this.#stopped.signal.aborted) {
      const lost = await this.#listen(() => {
        retryMs = FIRST_RETRY_MS;
        isToldLost = false;
        this.#options.onAppend();
      });
      if (this.#stopped.signal.aborted) return;
      if (!isToldLost) this.#options.onLost(lost);
      isToldLost = true;
      await pause(retryMs, undefined, { signal: this.#stopped.signal, ref: false }).catch(() => undefined);
      retryMs = Math.min(retryMs * 2, LONGEST_RETRY_MS);
    }
  }

  /** Resolves with the error that ended the connection. */
  async #listen(onListening: () => void): Promise<unknown> {
    const client = this.#options.connect();
    this.#client = client;
    const ended = new Promise<unknown>((resolve) => {
      client.once('error', resolve);
      client.once('end', () => resolve(new Error('The connection was closed.')));
    });
    client.on('notification', () => this.#options.onAppend());
    try {
      await client.connect();
      await this.#options.onConnect?.(client);
      await client.query(`LISTEN ${APPENDS_CHANNEL}`);
      onListening();
      return await ended;
    } catch (error) {
      return error;
    } finally {
      // A second error may follow the first. Without a listener that second error would end the process.
      client.on('error', () => undefined);
      endSoon(client);
    }
  }
}

function endSoon(client: Client): void {
  client.end().catch(() => undefined);
}
