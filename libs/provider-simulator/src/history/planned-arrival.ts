import type { Kind } from '@sidetrack/domain';

/** A request that comes in at a route for callbacks at a moment of the past. */
export interface PlannedArrival {
  readonly route: Kind;
  readonly params: Readonly<Record<string, string>>;
  /** What stands behind the callback URL: nothing, or `?campaign=welcome`. */
  readonly query: string;
  /** When it comes in, in milliseconds since 1970. */
  readonly atMs: number;
  /** Where it carries the signature of other parameters: of such whose signed text is the same, or of such as were sent. */
  readonly signedAs?: Readonly<Record<string, string>>;
  /** Where it is no form: the text of its JSON. */
  readonly json?: string;
}
