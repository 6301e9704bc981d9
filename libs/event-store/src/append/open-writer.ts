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
  /** The connections that announce, and that append where no others are named. They stay the caller's. */
  readonly pool: Pool;
  readonly projections: readonly Projection[];
  /** Told of each batch once it is committed. */
  readonly onAppended?: (batch: Appended) => void;
  readonly announceEveryMs?: number;
}

/** What became of the events of a batch. */
export interface Appended {
  readonly appended: number;
  /** They stored nothing new: the same ones were there, also those of a try that nobody had heard of. */
  readonly repeats: number;
  /** Left out, since another reading of the same signed text came first. */
  readonly ambiguous: number;
}

export interface CommittingOptions<Item> {
  readonly eventOf: (item: Item) => CallbackEvent;
  /** For a whole batch, every retry and every part of it included. */
  readonly deadlineMs: number;
  /** Connections other than the writer's. */
  readonly over?: Pool;
}

/** The way into the log: whatever is appended by it wakes the readers of the feed. */
export interface LogWriter {
  /** Appends over the writer's connections, in one statement. */
  readonly append: AppendEvents;
  /**
   * What makes a batch of a `GroupCommit` durable but for its culprits; an event of which another reading came first is
   * one of them, with an AmbiguousReadingError.
   */
  committing<Item>(options: CommittingOptions<Item>): CommitAroundCulprits<Item>;
  /** Resolves when all that was appended is announced. */
  close(): Promise<void>;
}

/** Opens the one way into the log: the statement that appends and folds, and the announcement after its commit. */
export function openWriter({ pool, projections, onAppended, announceEveryMs }: WriterOptions): LogWriter {
  const announcer = createAnnouncer(pool, announceEveryMs);

  const appendOver = (connections: Pool): AppendEvents => {
    const append = createAppendEvents(connections, projections);
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
    committing({ eventOf, deadlineMs, over = pool }) {
      const append = appendOver(over);
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
