import { remedyFor } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { BoundedLog } from '@sidetrack/observability';
import type { Logger } from 'pino';
import type { AuthenticArrival } from '../arrival.js';
import type { DoorLanes, Lane } from '../lanes/index.js';
import type { SetAside } from '../quarantine/index.js';
import { readArrival } from '../read-arrival.js';
import { rejectCulprit } from '../reject-culprit.js';
import type { RejectedCallback } from '../rejection.js';
import { decodeArrival } from './arrival-record.js';
import type { Journal } from './journal.js';
import type { StoredRecord } from './level-store.js';

export interface DrainOptions {
  /** The lanes of the door. What a lane leads to is asked even where nothing waits for it, while its breaker is open. */
  readonly lanes: DoorLanes;
  readonly setAside: SetAside;
  readonly logger: Logger;
  /** Told of each record that can go nowhere, and stays in its journal, out of the way. */
  readonly onMovedAside?: () => void;
}

interface Entry {
  readonly record: StoredRecord;
  readonly arrival: AuthenticArrival;
}

/** What became of events: culprits, those that a node did not take, the lanes that answered, and the first failure. */
interface Appended {
  readonly culprits: ReadonlyMap<CallbackEvent, unknown>;
  readonly waiting: readonly CallbackEvent[];
  readonly answered: readonly Lane[];
  readonly failure: { readonly error: unknown } | null;
}

const MOST_RECORDS = 500;
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * Empties a journal into the database, in order of receipt. Records are removed only once they are committed, so a crash
 * in between repeats some, and exact repeats die in the database. A culprit goes to quarantine and draining goes on.
 */
export class DrainJournal {
  /** Where the last step ended: LevelDB would read past everything that was removed before it. */
  #after = '';
  #mostRecords = MOST_RECORDS;
  /** Whoever has a key may have filled the journal with what nobody can read. */
  readonly #log = new BoundedLog();

  constructor(
    private readonly journal: Journal,
    private readonly options: DrainOptions,
  ) {}

  /**
   * Moves one batch and gives how many records it held. Rejects when the database, or the disk, is away; and when one
   * node of the database is, after everything is stored that is not for that node.
   */
  async step(): Promise<number> {
    const records = await this.#read();
    try {
      await this.#store(records);
    } catch (error) {
      // Perhaps so many are too slow for the deadline; the next try asks for less.
      this.#mostRecords = Math.max(1, Math.floor(this.#mostRecords / 2));
      // What one node does not take must not stand before what the others would.
      if (this.options.lanes.breakers.length > 1) this.#after = records.at(-1)?.key ?? '';
      throw error;
    }
    this.#mostRecords = Math.min(MOST_RECORDS, this.#mostRecords * 2);
    this.#after = records.at(-1)?.key ?? '';
    return records.length;
  }

  async #read(): Promise<StoredRecord[]> {
    const records = await this.journal.read(this.#after, this.#mostRecords, MOST_BYTES);
    if (records.length > 0 || this.#after === '') return records;
    // Some may have come in behind: with an earlier time of receipt, while this was further on already.
    return this.journal.read('', this.#mostRecords, MOST_BYTES);
  }

  async #store(records: readonly StoredRecord[]): Promise<void> {
    const entries = await this.#decodeAll(records);
    const entryOf = new Map<CallbackEvent, Entry>();
    const rejected = new Map<Entry, RejectedCallback>();
    for (const entry of entries) {
      const reading = readArrival(entry.arrival);
      if (reading.ok) entryOf.set(reading.event, entry);
      else rejected.set(entry, { ...entry.arrival, ...reading.rejection });
    }
    const { culprits, waiting, answered, failure } = await this.#append([...entryOf.keys()]);
    for (const [event, error] of culprits) {
      const entry = entryOf.get(event);
      if (entry !== undefined) rejected.set(entry, { ...entry.arrival, ...rejectCulprit(error) });
    }
    const left = new Set([...(await this.#setAside(rejected)), ...waiting.map((event) => entryOf.get(event)!)]);
    const stored = entries.filter((entry) => !left.has(entry)).map((entry) => entry.record);
    if (stored.length > 0) await this.journal.remove(stored);
    for (const { breaker } of answered) breaker.close();
    if (failure !== null) throw failure.error;
  }

  /**
   * Appends the events lane by lane, where lanes that share a way are one. Of several ways, one that is away keeps no
   * other from being tried.
   */
  async #append(events: readonly CallbackEvent[]): Promise<Appended> {
    const { lanes } = this.options;
    const parts = new Map<Lane['drain'], { readonly lane: Lane; readonly events: CallbackEvent[] }>();
    for (const lane of lanes.lanes) {
      if (lane.breaker.isOpen || events.length === 0) parts.set(lane.drain, { lane, events: [] });
    }
    for (const event of events) {
      const lane = lanes.laneOf(event.sid);
      const part = parts.get(lane.drain) ?? { lane, events: [] };
      part.events.push(event);
      parts.set(lane.drain, part);
    }
    const culprits = new Map<CallbackEvent, unknown>();
    const waiting: CallbackEvent[] = [];
    const answered: Lane[] = [];
    let failure: Appended['failure'] = null;
    for (const { lane, events: its } of parts.values()) {
      try {
        for (const [event, error] of await lane.drain(its)) culprits.set(event, error);
        answered.push(lane);
      } catch (error) {
        failure ??= { error };
        waiting.push(...its);
      }
    }
    return { culprits, waiting, answered, failure };
  }

  /** Gives those that quarantine will never take either: they stay on this disk. */
  async #setAside(rejected: ReadonlyMap<Entry, RejectedCallback>): Promise<ReadonlySet<Entry>> {
    const left = new Set<Entry>();
    for (const [entry, callback] of rejected) {
      try {
        const quarantineId = await this.options.setAside(callback);
        const { route, reason: code } = callback;
        this.#log.say(code, (more) => {
          const about = { kind: route, code, quarantineId, ...more };
          this.options.logger.warn(about, 'callback refused that was acknowledged out of the journal');
        });
      } catch (error) {
        if (remedyFor(error) !== 'culprit') throw error;
        await this.#moveAside(entry.record, error);
        left.add(entry);
      }
    }
    return left;
  }

  async #decodeAll(records: readonly StoredRecord[]): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (const record of records) {
      try {
        entries.push({ record, arrival: decodeArrival(record.value) });
      } catch (error) {
        await this.#moveAside(record, error);
      }
    }
    return entries;
  }

  async #moveAside(record: StoredRecord, error: unknown): Promise<void> {
    const where = { err: error, key: record.key, folder: this.journal.folder };
    this.options.logger.error(where, 'a record of the journal can go nowhere; it stays there, out of the way');
    await this.journal.moveAside(record);
    this.options.onMovedAside?.();
  }
}
