import { ClassicLevel } from 'classic-level';
import { randomBytes } from 'node:crypto';
import { DirectoryNames } from './sync-directory.js';

export interface StoredRecord {
  readonly key: string;
  readonly value: Buffer;
}

/** Another process, or another journal of this one, has the folder. */
export class FolderInUseError extends Error {}

/** The disk refused, and reopening has not helped yet. */
export class StoreBrokenError extends Error {}

const REOPEN_AFTER_MS = 500;
const MEGABYTE = 1024 * 1024;
const WORTH_COMPACTING = 16 * MEGABYTE;

/** Before and behind every key in use, and none themselves. */
const FRAME = ['/', ';'] as const;
/** Within the frame, so that a wipe takes it along, and before every key in use. */
const PROBE = '/probe';

/** Every key in use starts with a digit; what cannot be read is moved out of the way, beyond all of them. */
const RANGE = { gte: '0', lt: ':' } as const;
const UNREADABLE_PREFIX = 'unreadable-';

/** An open LevelDB and the directory that it is in. */
interface Level {
  readonly store: ClassicLevel<string, Buffer>;
  readonly names: DirectoryNames;
}

/**
 * Records in a folder, sorted by key, durable once written. LevelDB keeps them (its lock also says whose folder it is);
 * this adds the count, and what LevelDB lacks: after a failed write its log may hold half a record, behind which later
 * ones would be lost. So it is closed at once and opened anew, which cuts the log where it is whole.
 */
export class LevelStore {
  #level: Level | null = null;
  #reopening: Promise<Level> | null = null;
  #failedAt = -Infinity;
  #failure: Error | null = null;
  #isClosed = false;
  #records = 0;
  #bytes = 0;
  #removedBytes = 0;
  /** Whether bytes of removed records may still be on the disk; of what another process has left nobody knows. */
  #hasTraces = true;

  private constructor(readonly folder: string) {}

  /** Opens the folder, making it when there is none. Rejects with FolderInUseError when somebody else has it. */
  static async open(folder: string): Promise<LevelStore> {
    const store = new LevelStore(folder);
    await store.#open();
    return store;
  }

  /** Claims nothing yet: the disk refuses now, and each use tries again. */
  static closed(folder: string, failure: Error): LevelStore {
    const store = new LevelStore(folder);
    store.#failure = failure;
    return store;
  }

  get records(): number {
    return this.#records;
  }

  /** What the disk said when it was last written to; null when it took what it was given. */
  get failure(): Error | null {
    return this.#failure;
  }

  /** Of keys and values; on the disk they take less (compressed) or, until LevelDB tidies up, more. */
  get bytes(): number {
    return this.#bytes;
  }

  /** Resolves when the records, and the names of the files they are in, are on the disk. */
  async write(records: readonly StoredRecord[]): Promise<void> {
    const level = await this.#usable();
    try {
      const puts = records.map(({ key, value }) => ({ type: 'put' as const, key, value }));
      await level.store.batch(puts, { sync: true });
      await level.names.sync();
    } catch (cause) {
      throw await this.#breakDown(level, 'written', cause);
    }
    this.#failure = null;
    this.#records += records.length;
    for (const record of records) this.#bytes += sizeOf(record);
  }

  /** Not synced: a removal that a crash undoes is done again, and what it removed was already stored elsewhere. */
  async remove(records: readonly StoredRecord[]): Promise<void> {
    const level = await this.#usable();
    await this.#change(level, () => level.store.batch(records.map(({ key }) => ({ type: 'del' as const, key }))));
    const bytes = records.reduce((sum, record) => sum + sizeOf(record), 0);
    this.#records -= records.length;
    this.#bytes -= bytes;
    this.#removedBytes += bytes;
    this.#hasTraces = true;
    if (this.#records > 0 || this.#removedBytes < WORTH_COMPACTING) return;
    // LevelDB would keep the space of what was a lot until the next lot comes.
    this.#removedBytes = 0;
    await level.store.compactRange(RANGE.gte, RANGE.lt);
  }

  /** Takes a record out of the way for good, and out of the count, without losing it. */
  async moveAside(record: StoredRecord): Promise<void> {
    const level = await this.#usable();
    await this.#change(level, () =>
      level.store.batch(
        [
          { type: 'del', key: record.key },
          { type: 'put', key: UNREADABLE_PREFIX + record.key, value: record.value },
        ],
        { sync: true },
      ),
    );
    this.#records -= 1;
    this.#bytes -= sizeOf(record);
  }

  /** The first records after a key, at most so many and about so many bytes, but at least one if there is one. */
  async read(after: string, maxRecords: number, maxBytes: number): Promise<StoredRecord[]> {
    const level = await this.#usable();
    const found: StoredRecord[] = [];
    let bytes = 0;
    const range = { gt: after < RANGE.gte ? RANGE.gte : after, lt: RANGE.lt, limit: maxRecords };
    for await (const [key, value] of level.store.iterator(range)) {
      found.push({ key, value });
      bytes += value.length;
      if (bytes >= maxBytes) break;
    }
    return found;
  }

  /**
   * Takes what was removed off the disk, where nothing is left but that. LevelDB keeps the bytes of a removed record until
   * its tables are merged: the first merge makes a table of what is in memory, and the second, since that table's keys
   * enclose all others, merges it with theirs.
   */
  async wipe(): Promise<void> {
    if (!this.#hasTraces || this.#records > 0) return;
    const level = await this.#usable();
    this.#hasTraces = false;
    const frame = FRAME.map((key) => ({ type: 'put' as const, key, value: Buffer.alloc(0) }));
    await this.#change(level, async () => {
      for (let merge = 0; merge < 2; merge += 1) {
        await level.store.batch(frame);
        await level.store.compactRange(...FRAME);
      }
    });
  }

  /**
   * Writes so many bytes that mean nothing, and removes them in the same step: resolves when the disk would have kept them.
   * They are random, since a disk that compresses has room for any number of zeros.
   */
  async probe(bytes: number): Promise<void> {
    const level = await this.#usable();
    await this.#change(level, async () => {
      const probe = { type: 'put' as const, key: PROBE, value: randomBytes(bytes) };
      await level.store.batch([probe, { type: 'del', key: PROBE }], { sync: true });
      await level.names.sync();
    });
    this.#failure = null;
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    await this.#reopening?.catch(() => undefined);
    if (this.#level !== null) await closeLevel(this.#level);
    this.#level = null;
  }

  async #change(level: Level, change: () => Promise<void>): Promise<void> {
    try {
      await change();
    } catch (cause) {
      throw await this.#breakDown(level, 'changed', cause);
    }
  }

  /** Gives what to throw. */
  async #breakDown(level: Level, what: 'written' | 'changed', cause: unknown): Promise<StoreBrokenError> {
    const failure = new StoreBrokenError(`The journal in ${this.folder} cannot be ${what}.`, { cause });
    if (this.#level !== level) return failure;
    this.#level = null;
    this.#failure = failure;
    this.#failedAt = performance.now();
    await closeLevel(level).catch(() => undefined);
    return failure;
  }

  async #usable(): Promise<Level> {
    if (this.#level !== null) return this.#level;
    if (this.#isClosed) throw new StoreBrokenError(`The journal in ${this.folder} is closed.`);
    if (this.#reopening === null && performance.now() - this.#failedAt < REOPEN_AFTER_MS) {
      throw new StoreBrokenError(`The journal in ${this.folder} could not be written a moment ago.`);
    }
    this.#reopening ??= this.#open().finally(() => (this.#reopening = null));
    return this.#reopening;
  }

  async #open(): Promise<Level> {
    const store: Level['store'] = new ClassicLevel(this.folder, {
      keyEncoding: 'utf8',
      valueEncoding: 'buffer',
      cacheSize: MEGABYTE,
      // Journals live for seconds: the larger it is, the more of one is gone again before it ever becomes a table.
      writeBufferSize: 16 * MEGABYTE,
    });
    let names: DirectoryNames | null = null;
    try {
      await store.open();
      names = await DirectoryNames.open(this.folder);
      let records = 0;
      let bytes = 0;
      for await (const [key, value] of store.iterator(RANGE)) {
        records += 1;
        bytes += sizeOf({ key, value });
      }
      await names.sync();
      this.#records = records;
      this.#bytes = bytes;
    } catch (cause) {
      this.#failedAt = performance.now();
      await names?.close().catch(() => undefined);
      await store.close().catch(() => undefined);
      this.#failure = isLocked(cause)
        ? new FolderInUseError(`${this.folder} is in use.`, { cause })
        : new StoreBrokenError(`The journal in ${this.folder} cannot be opened.`, { cause });
      throw this.#failure;
    }
    this.#level = { store, names };
    return this.#level;
  }
}

async function closeLevel({ store, names }: Level): Promise<void> {
  await names.close();
  await store.close();
}

const sizeOf = ({ key, value }: StoredRecord): number => key.length + value.length;

function isLocked(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause && cause.code === 'LEVEL_LOCKED';
}
