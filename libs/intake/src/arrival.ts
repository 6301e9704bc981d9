import type { Kind, SignatureEvidence } from '@sidetrack/domain';
import type { CallbackRequest } from '@sidetrack/signalwire';

/** A request at one of the three routes for callbacks, as it came. */
export interface Arrival {
  /** The kind of callback that the route is for; the callback may be of another kind all the same. */
  readonly route: Kind;
  readonly request: CallbackRequest;
  readonly headers: Readonly<Record<string, string>>;
  readonly receivedAt: Date;
}

/** A request that one of our keys signed, with the proof. From here on it is never thrown away. */
export interface AuthenticArrival extends Arrival {
  readonly evidence: SignatureEvidence;
}
