import type { DatabaseFigures } from './database-figures.js';
import type { MachineFigures } from './machine-figures.js';
import type { ThreadFigures } from './thread-figures.js';

export const LOOK_EVERY_MS = 250;

/** One look of the watcher, at everything but the generator. */
export interface WatchedMoment {
  /** By the wall clock. */
  readonly at: number;
  /** How long it is since the look before; more than four times a second when the watcher was not run. */
  readonly ofMs: number;
  readonly machine: MachineFigures;
  readonly door: ThreadFigures;
  /** Null where no answer came since the look before. */
  readonly database: DatabaseFigures | null;
  readonly databaseSilentMs: number;
}

/** The generator's own look at the same time. */
export interface OwnMoment {
  readonly at: number;
  /** The longest that its event loop was late. */
  readonly loopLateMs: number;
  readonly accepted: number;
  readonly refused: number;
}
