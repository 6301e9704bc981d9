import type { PeerLatencies } from './parts/at-half-load.js';
import type { PeerRounds } from './parts/compare-peers.js';
import type { BytesPerEvent } from './parts/cost-in-bytes.js';
import type { StartMarks } from './parts/time-start.js';
import type { LoadRounds } from './parts/vary-load.js';

export const PARTS = ['peers', 'loads', 'latency', 'bytes', 'start'] as const;

export type Part = (typeof PARTS)[number];

/** What a run has measured; a part that was left out is missing. */
export interface Results {
  readonly peers?: readonly PeerRounds[];
  readonly loads?: readonly LoadRounds[];
  readonly latency?: readonly PeerLatencies[];
  readonly bytes?: readonly BytesPerEvent[];
  readonly start?: readonly StartMarks[];
}
