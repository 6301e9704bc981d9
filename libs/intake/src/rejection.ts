import type { ParameterFault } from '@sidetrack/signalwire';
import type { AuthenticArrival } from './arrival.js';

/**
 * Why an authentic callback is set aside: what is wrong with it, that another reading of the same signed text came first,
 * or that the database will not take it.
 */
export type RejectionReason = 'unreadable' | 'wrong-door' | 'invalid' | 'ambiguous' | 'database';

/** Why an authentic callback does not become an event of its route. */
export interface Rejection {
  readonly reason: RejectionReason;
  readonly detail: string;
  readonly problems: readonly ParameterFault[];
}

/** An authentic callback that is set aside, with all that another try needs. */
export interface RejectedCallback extends AuthenticArrival, Rejection {}
