import type { CallbackEvent } from '@sidetrack/domain';
import type { AuthenticArrival } from './arrival.js';

/** A callback on its way into the log, with the request that it was read from. */
export interface Pending {
  readonly event: CallbackEvent;
  readonly arrival: AuthenticArrival;
}
