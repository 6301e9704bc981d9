import type { Kind } from '@sidetrack/domain';

/** A request to a route for callbacks at a time in the past. */
export interface PlannedArrival {
  readonly route: Kind;
  readonly params: Readonly<Record<string, string>>;
  /** The query of the callback URL: empty, or `?campaign=welcome`. */
  readonly query: string;
  /** The time of receipt, in milliseconds since 1970. */
  readonly atMs: number;
  /**
   * Given when the request has the signature of other parameters: of parameters with the same signed text, or of the
   * parameters as they were sent.
   */
  readonly signedAs?: Readonly<Record<string, string>>;
  /** Given when the body is not a form: the JSON text. */
  readonly json?: string;
}
