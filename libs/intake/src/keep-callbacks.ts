import { DatabaseTooSlowError } from '@sidetrack/database';
import { GroupCommit, type QueueFigures } from '@sidetrack/event-store';
import type { CallbackEvent } from '@sidetrack/domain';
import type { AuthenticArrival } from './arrival.js';
import type { Journal } from './journal/index.js';
import type { DoorLanes, Lane } from './lanes/index.js';
import type { Pending } from './pending.js';
import { quarantineIdOf, QuarantineFullError, type SetAside } from './quarantine/index.js';
import type { RejectedCallback } from './rejection.js';

/** The database will never take this one callback. */
export interface Culprit {
  readonly error: unknown;
}

type Outcome = { readonly culprit: Culprit } | { readonly unavailable: unknown };

export interface KeepCallbacksOptions {
  /** The lanes to the database, each with its breaker. */
  readonly lanes: DoorLanes;
  readonly setAside: SetAside;
  readonly setAsideWithinMs: number;
  readonly journal: Journal;
  /** Called whenever something has come into the journal. */
  readonly onJournalled: () => void;
  readonly maxBatch: number;
  /** The bounds of all lanes together; each has its share. */
  readonly maxWaiting: number;
  readonly maxWaitingBytes: number;
  readonly maxWaitMs: number;
}

/**
 * Where a callback becomes durable: in the database, through the bounded queue of the lane of its SID; or in the
 * journal, when the database is away or the queue is full. When neither takes the callback, `append` rejects, and the
 * provider is told to come back.
 */
export class KeepCallbacks {
  readonly #queues = new Map<Lane, GroupCommit<Pending, Outcome>>();

  constructor(private readonly options: KeepCallbacksOptions) {}

  /** Whether callbacks wait for the database right now. */
  get isBusy(): boolean {
    for (const queue of this.#queues.values()) if (queue.waiting > 0) return true;
    return false;
  }

  /** How the lanes together fared since this was last asked. */
  takeFigures(): QueueFigures {
    const lanes = Array.from(this.#queues.values(), (queue) => queue.takeFigures());
    const sumOf = (read: (lane: QueueFigures) => number): number => lanes.reduce((sum, lane) => sum + read(lane), 0);
    return {
      waiting: sumOf((lane) => lane.waiting),
      oldestWaitMs: Math.max(0, ...lanes.map((lane) => lane.oldestWaitMs)),
      commits: sumOf((lane) => lane.commits),
      items: sumOf((lane) => lane.items),
      longestCommitMs: Math.max(0, ...lanes.map((lane) => lane.longestCommitMs)),
    };
  }

  /** Resolves when the callback is durable; with a culprit when it is not and never will be. */
  async append(event: CallbackEvent, arrival: AuthenticArrival): Promise<Culprit | undefined> {
    const lane = this.options.lanes.laneOf(event.sid);
    const queue = this.#queues.get(lane) ?? this.#openQueue(lane);
    if (lane.breaker.isOpen || !queue.hasRoom) {
      await this.#journal(arrival);
      return undefined;
    }
    const outcome = await queue.add({ event, arrival });
    if (outcome === undefined) return undefined;
    if ('unavailable' in outcome) throw outcome.unavailable;
    return outcome.culprit;
  }

  /**
   * Keeps a refused callback in quarantine, or in the journal until quarantine can take it; the id is the same. Rejects
   * with `QuarantineFullError` when there is no room for it: the journal would only be the way around the bound.
   */
  async setAside(refused: RejectedCallback): Promise<string> {
    const { lanes, setAside, setAsideWithinMs } = this.options;
    // Quarantine is not on the nodes of a cluster: it takes entries while one of them is away.
    if (!lanes.isAllOpen) {
      try {
        return await within(setAsideWithinMs, setAside(refused));
      } catch (error) {
        if (error instanceof QuarantineFullError) throw error;
        // Any other failure: the callback goes to the journal, and the drain tries quarantine again and logs what is
        // wrong.
      }
    }
    await this.#journal(refused);
    return quarantineIdOf(refused);
  }

  /** Resolves when nothing waits and nothing is on its way. */
  async drained(): Promise<void> {
    await Promise.all(Array.from(this.#queues.values(), (queue) => queue.drained()));
  }

  #openQueue(lane: Lane): GroupCommit<Pending, Outcome> {
    const { lanes, maxBatch, maxWaiting, maxWaitingBytes, maxWaitMs } = this.options;
    const queue = new GroupCommit<Pending, Outcome>({
      commit: (batch) => this.#commit(batch, lane),
      maxBatch,
      maxWaiting: maxWaiting / lanes.lanes.length,
      maxWaitingBytes: maxWaitingBytes / lanes.lanes.length,
      maxWaitMs,
      bytesOf: ({ arrival }) => arrival.request.rawBody.length + arrival.request.target.length,
    });
    this.#queues.set(lane, queue);
    return queue;
  }

  async #commit(batch: readonly Pending[], { breaker, commit }: Lane): Promise<ReadonlyMap<Pending, Outcome> | void> {
    if (breaker.isOpen) return this.#journalAll(batch);
    try {
      const culprits = await commit(batch);
      if (culprits.size === 0) return;
      return new Map(Array.from(culprits, ([pending, error]) => [pending, { culprit: { error } }]));
    } catch (error) {
      breaker.open(error);
      return this.#journalAll(batch);
    }
  }

  /** The journal may take some callbacks and be full for others, so each is answered by what became of itself. */
  async #journalAll(batch: readonly Pending[]): Promise<ReadonlyMap<Pending, Outcome>> {
    const failed = new Map<Pending, Outcome>();
    await Promise.all(
      batch.map(async (pending) => {
        try {
          await this.#journal(pending.arrival);
        } catch (error) {
          failed.set(pending, { unavailable: error });
        }
      }),
    );
    return failed;
  }

  async #journal(arrival: AuthenticArrival): Promise<void> {
    await this.options.journal.add(arrival);
    this.options.onJournalled();
  }
}

/** Rejects when the result takes longer. What was asked for may still happen afterwards, and does no harm then. */
async function within<Result>(ms: number, result: Promise<Result>): Promise<Result> {
  let timer: NodeJS.Timeout | undefined;
  const tooSlow = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DatabaseTooSlowError(ms)), ms);
  });
  try {
    return await Promise.race([result, tooSlow]);
  } finally {
    clearTimeout(timer);
  }
}
