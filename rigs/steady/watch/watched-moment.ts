import type { DatabaseFigures } from './database-figures.js';
import type { MachineFigures } from './machine-figures.js';
import type { ThreadFigures } from './thread-figures.js';

export const LOOK_EVERY_MS = 250;

/** One look of the watcher, at everything except the generator. */
export interface WatchedMoment {
  /** By the wall clock. */
  readonly at: number;
  /** How long ago the look before was. More than a quarter of a second when the watcher did not get to run. */
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
  /** The longest delay of its event loop. */
  readonly loopLateMs: number;
  readonly accepted: number;
  readonly refused: number;
}
