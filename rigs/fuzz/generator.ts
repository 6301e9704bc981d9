import type { Draws } from '@sidetrack/provider-simulator';

export type DoorName = 'ingest' | 'api';

/** One kind of nonsense. The same seed and index give the same bytes, so that every finding can be repeated. */
export interface Generator {
  readonly name: string;
  readonly doors: readonly DoorName[];
  /**
   * `sound`: the request ends where it says it ends, so that others may follow on the same connection. `broken`: its
   * end is not defined, so it is sent alone, and the connection is closed behind it.
   */
  readonly framing: 'sound' | 'broken';
  next(draws: Draws, door: DoorName): Buffer;
}
