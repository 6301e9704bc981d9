/** What an attacker sends; `requests.ts` writes each. */
export type HostileRequest = 'refused' | 'slashes' | 'names' | 'unsigned-names' | 'forwarded' | 'stranger' | 'health';

/** What a connection says before it falls silent. */
export type HostileSilence = 'nothing' | 'refused' | 'body-to-come';

interface Anywhere {
  readonly door: 'ingest' | 'api';
  /** The address that it comes from. */
  readonly from: string;
}

/** What one attacker does, from its start to its end; a process of its own does it. */
export type Attack = Anywhere &
  (
    | {
        readonly does: 'send';
        readonly request: HostileRequest;
        readonly connections: number;
        /** Requests a second; without it, as many as it can. */
        readonly rate?: number;
      }
    | { readonly does: 'stay'; readonly silence: HostileSilence; readonly connections: number }
  );

/** What came of it, as the attacker saw it. */
export interface AttackReport {
  readonly sent: number;
  /** By status, or what broke before an answer came. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** Of connections that stay: most at once, and the longest that one was held. */
  readonly heldAtMost: number;
  readonly longestHeldMs: number;
}
