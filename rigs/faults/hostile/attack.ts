/** What an attacker sends; `requests.ts` writes each. */
export type HostileRequest = 'refused' | 'slashes' | 'names' | 'unsigned-names' | 'forwarded' | 'stranger' | 'health';

/** What a connection sends before it falls silent. */
export type HostileSilence = 'nothing' | 'refused' | 'body-to-come';

interface Anywhere {
  readonly door: 'ingest' | 'api';
  /** The address that the attack comes from. */
  readonly from: string;
}

/** What one attacker does, from its start to its end. Each attacker is its own process. */
export type Attack = Anywhere &
  (
    | {
        readonly does: 'send';
        readonly request: HostileRequest;
        readonly connections: number;
        /** Requests a second. Without it the attacker sends as many as it can. */
        readonly rate?: number;
      }
    | { readonly does: 'stay'; readonly silence: HostileSilence; readonly connections: number }
  );

/** The result of an attack, as the attacker saw it. */
export interface AttackReport {
  readonly sent: number;
  /** By status, or by the error that came before an answer. */
  readonly outcomes: Readonly<Record<string, number>>;
  /** For connections that stay open: the most at once, and the longest time that one was held. */
  readonly heldAtMost: number;
  readonly longestHeldMs: number;
}
