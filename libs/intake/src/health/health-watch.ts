import { isDiskFull } from '@sidetrack/database';
import { constants } from 'node:fs';
import { access, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Arrival } from '../arrival.js';
import { JournalFullError, type Journal } from '../journal/journal.js';
import { StoreBrokenError } from '../journal/level-store.js';
import type { DoorHealth } from './door-health.js';
import { explainHealth, USUAL_BYTES } from './explain-health.js';
import { LastCallbacks } from './last-callbacks.js';

export interface HealthWatchOptions {
  readonly journal: Journal;
  readonly breaker: {
    readonly isOpen: boolean;
    /** The nodes of the database that are away, where others are not. */
    readonly nodesAway?: readonly string[];
  };
  /** How many journals like this one the processes of the door keep on the same disk; 1 where no number is given. */
  readonly journalsOnDisk?: number;
  readonly now?: () => Date;
}

const LOOK_EVERY_MS = 500;
const SHOWN_LENGTH = 100;

/**
 * So many looks in a row have to find that the database is asked again before that alone is a reason to believe that
 * callbacks are kept. One whose disk is full answers the question of the drain, and refuses the next callback.
 */
const LOOKS_AT_DATABASE = 10;
const LOOKS_AT_FULL_DATABASE = 120;

/**
 * Keeps what an ingest door knows of its health: it is told of each callback, and looks by itself, twice a second, at
 * the room on its disk and at whether the journal's folder can be written to. Neither touches the disk while all is well.
 * Once the journal has failed, or callbacks were refused, it writes a little into the journal at each look, so that the
 * door knows that it is well again although nobody sends it anything while it is not.
 */
export class HealthWatch {
  readonly #last = new LastCallbacks();
  readonly #now: () => Date;
  #timer: NodeJS.Timeout | undefined;
  #looking: Promise<void> | null = null;
  #away: { readonly since: Date; readonly cause: unknown } | null = null;
  #lastCause: unknown = null;
  #looksAtDatabase = 0;
  #refusedBytes = 0;
  #freeBytes: number | null = null;
  #folderFailure: string | null = null;

  constructor(private readonly options: HealthWatchOptions) {
    this.#now = options.now ?? (() => new Date());
  }

  start(): void {
    this.#timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
    void this.look();
  }

  /** To be told of each callback that was made durable, in whichever place. */
  keep(): void {
    this.#last.keep();
  }

  /** To be told of each that was refused because nothing durable took it. */
  refuse({ request }: Pick<Arrival, 'request'>, cause: unknown): void {
    this.#refusedBytes = USUAL_BYTES + request.rawBody.length + request.target.length;
    this.#looksAtDatabase = 0;
    this.#last.refuse(sentenceOf(cause, this.options.journal.failure), this.#now());
  }

  /** To be told whenever the database failed; of what the journal's own disk says, it takes no notice. */
  failAtDatabase(cause: unknown): void {
    if (cause instanceof StoreBrokenError) return;
    this.#lastCause = cause;
    if (this.options.breaker.isOpen) this.#away = { since: this.#away?.since ?? this.#now(), cause };
  }

  /** What is wrong with this door now. It costs next to nothing. */
  read(): DoorHealth {
    const { journal, breaker, journalsOnDisk = 1 } = this.options;
    const { folder, bytes, limitBytes, records, oldestReceivedAt } = journal;
    return explainHealth({
      now: this.#now(),
      notKept: this.#last.notKept,
      nodesAway: breaker.nodesAway ?? [],
      away: breaker.isOpen ? (this.#away ?? { since: this.#now(), cause: this.#lastCause }) : null,
      journal: { folder, bytes, limitBytes, records, oldestReceivedAt, failure: reasonOf(journal.failure) },
      journalsOnDisk,
      folderFailure: this.#folderFailure,
      freeBytes: this.#freeBytes,
    });
  }

  /** Half a second has passed. Resolves when it has seen what there is to see. */
  look(): Promise<void> {
    this.#lookAtDatabase();
    this.#last.endTurn();
    // A disk that hangs is asked once, and holds up nothing here.
    this.#looking ??= this.#lookAtDisk().finally(() => (this.#looking = null));
    return this.#looking;
  }

  /** Resolves when nothing of it is under way. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    await this.#looking;
  }

  #lookAtDatabase(): void {
    if (this.options.breaker.isOpen) {
      this.#looksAtDatabase = 0;
      return;
    }
    this.#away = null;
    this.#looksAtDatabase += 1;
    if (this.#looksAtDatabase >= LOOKS_AT_FULL_DATABASE) this.#lastCause = null;
    if (this.#looksAtDatabase >= LOOKS_AT_DATABASE && !isDiskFull(this.#lastCause)) this.#last.reassure();
  }

  async #lookAtDisk(): Promise<void> {
    const { journal } = this.options;
    const folder = dirname(journal.folder);
    this.#freeBytes = await statfs(folder).then(
      ({ bavail, bsize }) => bavail * bsize,
      () => null,
    );
    this.#folderFailure = await access(folder, constants.W_OK).then(() => null, codeOf);
    if (journal.failure !== null || this.#last.notKept !== null) await this.#probe(journal);
  }

  async #probe(journal: Journal): Promise<void> {
    const bytes = Math.max(USUAL_BYTES, this.#refusedBytes);
    try {
      await journal.probe(bytes);
      if (journal.hasRoomFor(bytes)) this.#last.reassure();
    } catch {
      // The journal keeps what its disk said.
    }
  }
}

/** Errors of the journal name its folder, and nothing of a callback. */
function sentenceOf(cause: unknown, failure: Error | null): string {
  if (cause instanceof JournalFullError) return cause.message;
  if (!(cause instanceof StoreBrokenError)) return 'The reason is in the log of this door.';
  return `${cause.message.replace(/\.$/, '')} (${reasonOf(failure) ?? 'unknown error'}).`;
}

/** `No space left on device`: what the system said, without the path. */
function reasonOf(failure: Error | null): string | null {
  if (failure === null) return null;
  const said = causesOf(failure).at(-1)!.message;
  return said.split(': ').at(-1)!.slice(0, SHOWN_LENGTH);
}

const causesOf = (error: Error): Error[] =>
  error.cause instanceof Error ? [error, ...causesOf(error.cause)] : [error];

const codeOf = ({ code }: NodeJS.ErrnoException): string => code ?? 'unknown error';
