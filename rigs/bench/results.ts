import type { PeerLatencies } from './parts/at-half-load.js';
import type { PeerRounds } from './parts/compare-peers.js';
import type { BytesPerEvent } from './parts/cost-in-bytes.js';
import type { StartMarks } from './parts/time-start.js';
import type { StoredRounds } from './parts/over-a-full-log.js';
import type { ProcessRounds } from './parts/two-processes.js';
import type { LoadRounds } from './parts/vary-load.js';

export const PARTS = ['peers', 'loads', 'latency', 'processes', 'bytes', 'stored', 'start'] as const;

export type Part = (typeof PARTS)[number];

/** The results of a run. A part that was left out is missing. */
export interface Results {
  /** Whether PostgreSQL had huge pages: `on` or `off`. That depends on the machine. */
  readonly hugePages: string;
  readonly peers?: readonly PeerRounds[];
  readonly loads?: readonly LoadRounds[];
  readonly latency?: readonly PeerLatencies[];
  readonly processes?: ProcessRounds;
  readonly bytes?: readonly BytesPerEvent[];
  readonly stored?: StoredRounds;
  readonly start?: readonly StartMarks[];
}
