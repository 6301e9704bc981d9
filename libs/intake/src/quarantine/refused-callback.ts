import type { CallbackProblem } from '@sidetrack/signalwire';
import type { AuthenticArrival } from '../arrival.js';
import type { RefusalReason } from '../rejection.js';

/** An authentic request that could not become an event of its route, with all that another try needs. */
export interface RefusedCallback extends AuthenticArrival {
  readonly reason: RefusalReason;
  readonly detail: string;
  readonly problems: readonly CallbackProblem[];
}
