import { remedyFor } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool } from 'pg';
import type { Projection } from '../projection/projection.js';
import { AmbiguousReadingError, rejectAmbiguous } from './ambiguous-reading-error.js';
import { createAnnouncer } from './announce-appends.js';
import { createAppendEvents, type AppendEvents } from './append-events.js';
import { createCommitAroundCulprits, type CommitAroundCulprits } from './commit-around-culprits.js';

export interface WriterOptions {
  /**
   * The connections that announce, and that append unless other connections are named. The caller still owns the pool.
   */
  readonly pool: Pool;
  readonly projections: readonly Projection[];
  /** Called with the result of each batch once the batch is committed. */
  readonly onAppended?: (batch: Appended) => void;
  readonly announceEveryMs?: number;
}

/** What became of the events of a batch. */
export interface Appended {
  readonly appended: number;
  /**
   * Events that stored nothing new, because the same events were in the log already, perhaps from a try whose answer
   * was lost.
   */
  readonly repeats: number;
  /** Events that were left out, because another reading of the same signed text came first. */
  readonly ambiguous: number;
}

export interface CommittingOptions<Item> {
  readonly eventOf: (item: Item) => CallbackEvent;
  /** The limit for a whole batch, with every retry and every part of the batch included. */
  readonly deadlineMs: number;
  /** Connections to use in place of the writer's. */
  readonly over?: Pool;
  /** On Citus, the node (`host:port`) that an empty batch asks whether it takes events; without it all are asked. */
  readonly node?: string;
}

/** The way into the log: every append through this writer wakes the readers of the feed. */
export interface LogWriter {
  /** Appends over the writer's connections, in one statement. */
  readonly append: AppendEvents;
  /**
   * The commit function of a `GroupCommit`: makes a batch durable without its culprits. An event of which another
   * reading came first is such a culprit, with an AmbiguousReadingError.
   */
  committing<Item>(options: CommittingOptions<Item>): CommitAroundCulprits<Item>;
  /** Resolves when all appends are announced. */
  close(): Promise<void>;
}

/** Opens the one way into the log: the statement that appends and folds, and the announcement after the commit. */
export function openWriter({ pool, projections, onAppended, announceEveryMs }: WriterOptions): LogWriter {
  const announcer = createAnnouncer(pool, announceEveryMs);

  const appendOver = (connections: Pool, node?: string): AppendEvents => {
    const append = createAppendEvents(connections, projections, node);
    return async (events, withinMs, leaveOut = rejectAmbiguous) => {
      let ambiguous = 0;
      const appended = await append(events, withinMs, (event) => {
        ambiguous += 1;
        leaveOut(event);
      });
      if (appended > 0) announcer.announce();
      onAppended?.({ appended, repeats: events.length - ambiguous - appended, ambiguous });
      return appended;
    };
  };

  return {
    append: appendOver(pool),
    committing({ eventOf, deadlineMs, over = pool, node }) {
      const append = appendOver(over, node);
      return createCommitAroundCulprits({
        remedyFor,
        deadlineMs,
        now: () => performance.now(),
        pause,
        random: Math.random,
        commit: (batch, withinMs, refuse) =>
          append(batch.map(eventOf), withinMs, (event) =>
            refuse(
              batch.find((item) => eventOf(item) === event)!,
              new AmbiguousReadingError(),
            ),
          ),
      });
    },
    close: () => announcer.announced(),
  };
}
