import type { RunningDoor } from './doors.js';
import type { Meanwhile } from './open-database.js';
import { terminalWriter } from '../terminal-writer.js';

/**
 * The ingest door, opened before the database is ready: after a crash PostgreSQL may have to read gibibytes of its WAL
 * again, one on another machine may be away for hours, and a callback that nobody answers meanwhile is gone for good.
 * What comes in is kept in the door's journal, and stored as soon as the database takes it.
 */
export class EarlyIngest {
  #url: Promise<string> | null = null;
  #opening: Promise<RunningDoor | null> | null = null;
  #isOver = false;
  #failure: Error | null = null;

  constructor(private readonly start: (databaseUrl: string) => Promise<RunningDoor>) {}

  /**
   * Opens the ingest door when the database is away, so that callbacks are taken while the start waits for it. When the
   * ingest door cannot open either, gives that failure, and the start ends with it: there is nothing to wait for.
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

  /** Opens the door once; a door that has ended is opened again. */
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

  /** The door, when it was opened early and logs in as it should; when that was tried in vain, or otherwise, null. */
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
