import type { RunningDoor } from './doors.js';
import type { Meanwhile } from './open-database.js';
import { terminalWriter } from '../terminal-writer.js';

/**
 * Opens the ingest door before the database is ready. After a crash PostgreSQL may have to read gibibytes of WAL again,
 * and a database on another machine may be away for hours. A callback that nobody answers in that time is lost for
 * good. The door keeps such callbacks in its journal, and stores them as soon as the database accepts them.
 */
export class EarlyIngest {
  #url: Promise<string> | null = null;
  #opening: Promise<RunningDoor | null> | null = null;
  #isOver = false;
  #failure: Error | null = null;

  constructor(private readonly start: (databaseUrl: string) => Promise<RunningDoor>) {}

  /**
   * Opens the ingest door when the database is away, so callbacks are accepted while the start waits for the database.
   * When the ingest door cannot open either, returns that failure. The start then ends with the failure, because there
   * is nothing to wait for.
   */
  meanwhile(stopping: AbortSignal): Meanwhile {
    return {
      stopping,
      onAway: (databaseUrl, why) => {
        if (this.#failure === null) this.#open(databaseUrl, why);
        return this.#failure;
      },
    };
  }

  /** Opens the door once. A door that has ended is opened again. */
  #open(databaseUrl: () => Promise<string>, why: string): void {
    if (this.#opening !== null && !this.#isOver) return;
    if (this.#opening === null) {
      terminalWriter.err(`sidetrack: ${why}; meanwhile callbacks are taken and kept on this disk\n`);
    }
    this.#url ??= databaseUrl();
    this.#isOver = false;
    this.#opening = this.#start(this.#url);
  }

  async #start(url: Promise<string>): Promise<RunningDoor | null> {
    try {
      const door = await this.start(await url);
      void door.ended.then(() => (this.#isOver = true));
      return door;
    } catch (error) {
      this.#failure = error as Error;
      this.#isOver = true;
      return null;
    }
  }

  /**
   * The door, when it was opened early with the right login. Null when there was no early door, opening it failed, or
   * it has another login.
   */
  async opened(databaseUrl: string | undefined): Promise<RunningDoor | null> {
    const door = await this.#opening;
    if (door !== null && !this.#isOver && (await this.#url) === databaseUrl) return door;
    await this.close();
    return null;
  }

  async close(): Promise<void> {
    await (await this.#opening)?.close();
  }
}
