import { GroupCommit } from '@sidetrack/event-store';
import { randomBytes } from 'node:crypto';
import type { AuthenticArrival } from '../arrival.js';
import { encodeArrival } from './arrival-record.js';
import type { LevelStore, StoredRecord } from './level-store.js';

/** The journal can take no more: it holds as much as it may, or as much waits for the disk as may. */
export class JournalFullError extends Error {}

/** Written with one sync of the disk: the more wait, the less each of them costs. */
const MOST_IN_ONE_WRITE = 1_000;
/**
 * Beyond this the disk is too slow for what comes. Nothing stands behind the journal, so it is patient: the provider waits
 * for 5 s, and a refusal costs it one of its three attempts.
 */
const LONGEST_WAIT_MS = 1_000;
const MOST_WAITING = 10_000;
const MOST_WAITING_BYTES = 32 * 1024 * 1024;

/**
 * Authentic requests that PostgreSQL could not take, on this machine's disk until it can. A request is in it when `add`
 * resolves, whatever happens to the process after that.
 */
export class Journal {
  readonly #store: LevelStore;
  readonly #queue: GroupCommit<StoredRecord>;
  /** Tells apart what two processes, one after the other, received in the same millisecond. */
  readonly #opening = randomBytes(3).toString('hex');
  #added = 0;
  #queuedBytes = 0;
  #oldest: number | null = null;

  constructor(
    store: LevelStore,
    readonly limitBytes: number,
  ) {
    this.#store = store;
    this.#queue = new GroupCommit<StoredRecord>({
      commit: (records) => store.write(records),
      maxBatch: MOST_IN_ONE_WRITE,
      maxWaiting: MOST_WAITING,
      maxWaitMs: LONGEST_WAIT_MS,
    });
  }

  get folder(): string {
    return this.#store.folder;
  }

  get bytes(): number {
    return this.#store.bytes;
  }

  get records(): number {
    return this.#store.records;
  }

  /** What the disk said when it was last written to; null when it took what it was given. */
  get failure(): Error | null {
    return this.#store.failure;
  }

  /** Whether a request of so many bytes is within the bound. */
  hasRoomFor(bytes: number): boolean {
    return this.bytes + this.#queuedBytes + bytes <= this.limitBytes;
  }

  /** When the oldest request in it was received; null while it is empty. */
  get oldestReceivedAt(): Date | null {
    return this.#oldest === null || this.records === 0 ? null : new Date(this.#oldest);
  }

  /** Resolves when the request is on the disk. Rejects with JournalFullError or with what the disk says. */
  async add(arrival: AuthenticArrival): Promise<void> {
    const receivedAt = arrival.receivedAt.getTime();
    const record = { key: this.#keyFor(receivedAt), value: encodeArrival(arrival) };
    const size = record.key.length + record.value.length;
    if (!this.hasRoomFor(size)) {
      throw new JournalFullError(`The journal in ${this.folder} holds ${this.bytes} of ${this.limitBytes} bytes.`);
    }
    if (!this.#queue.hasRoom || this.#queuedBytes > MOST_WAITING_BYTES)
      throw new JournalFullError(`The disk of ${this.folder} is too slow for what comes.`);
    this.#queuedBytes += size;
    try {
      await this.#queue.add(record);
      this.#oldest = Math.min(this.#oldest ?? receivedAt, receivedAt);
    } finally {
      this.#queuedBytes -= size;
    }
  }

  /** The first records after a key ('' from the beginning), in order of receipt. */
  async read(after: string, maxRecords: number, maxBytes: number): Promise<StoredRecord[]> {
    const records = await this.#store.read(after, maxRecords, maxBytes);
    const [first] = records;
    // Read from the beginning, the first is the oldest; further on, older ones may have come in behind the reader.
    if (after === '') this.#oldest = first === undefined ? null : receiptOf(first.key);
    return records;
  }

  /** Forgets records that are stored elsewhere now. */
  async remove(records: readonly StoredRecord[]): Promise<void> {
    await this.#store.remove(records);
    const last = records.at(-1);
    if (last !== undefined) this.#oldest = Math.max(this.#oldest ?? 0, receiptOf(last.key));
  }

  /** Keeps a record that this program cannot decode, but out of the way of the others. */
  moveAside(record: StoredRecord): Promise<void> {
    return this.#store.moveAside(record);
  }

  /** Takes the bodies of what is stored elsewhere now off this disk; while anything is left in the journal, does nothing. */
  wipe(): Promise<void> {
    return this.#store.wipe();
  }

  /** Resolves when the disk has taken so many bytes that mean nothing; rejects with what it says. */
  probe(bytes: number): Promise<void> {
    return this.#store.probe(bytes);
  }

  /** Resolves when nothing waits for the disk any more. */
  flushed(): Promise<void> {
    return this.#queue.drained();
  }

  /** Lets the folder go. */
  close(): Promise<void> {
    return this.#store.close();
  }

  /** Sorted by time of receipt, then by the order in which they came here. */
  #keyFor(receivedAt: number): string {
    this.#added += 1;
    return [String(receivedAt).padStart(15, '0'), this.#opening, String(this.#added).padStart(10, '0')].join('-');
  }
}

const receiptOf = (key: string): number => Number(key.slice(0, 15));
