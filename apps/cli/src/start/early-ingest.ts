import type { RunningDoor } from './doors.js';
import { terminalWriter } from '../terminal-writer.js';

/**
 * The ingest door, opened before the database is ready: after a crash PostgreSQL may have to read gibibytes of its WAL
 * again, and a callback that nobody answers meanwhile is gone for good. What comes in is kept in the door's journal, and
 * stored as soon as the database takes it.
 */
export class EarlyIngest {
  #begun: { readonly ownerUrl: string; readonly opening: Promise<RunningDoor | null> } | null = null;

  constructor(private readonly start: (ownerUrl: string) => Promise<RunningDoor>) {}

  open(ownerUrl: string): void {
    if (this.#begun !== null) return;
    terminalWriter.err(
      'sidetrack: PostgreSQL is not ready yet, as after a crash; callbacks are taken and kept on this disk until it is\n',
    );
    // A door that does not open has said why on stderr, and is tried once more when the database is there.
    this.#begun = { ownerUrl, opening: this.start(ownerUrl).catch(() => null) };
  }

  /** The door, when it was opened early before this database; when that was tried in vain on another port, null. */
  async opened(ownerUrl: string | null): Promise<RunningDoor | null> {
    if (this.#begun !== null && this.#begun.ownerUrl === ownerUrl) return this.#begun.opening;
    await this.close();
    return null;
  }

  async close(): Promise<void> {
    await (await this.#begun?.opening)?.close();
  }
}
