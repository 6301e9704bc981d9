import { AmbiguousReadingError } from '@sidetrack/event-store';
import type { AuthenticArrival } from './arrival.js';
import type { RefusedCallback } from './quarantine/index.js';
import type { Unreadable } from './read-arrival.js';
import type { RefusalReason } from './rejection.js';

export type Refused = RefusedCallback & { readonly reason: RefusalReason };

/** What quarantine keeps of a request that is no callback of its route. */
export function refuseUnreadable(arrival: AuthenticArrival, unreadable: Unreadable): Refused {
  const { code, detail, problems } = unreadable;
  return { ...arrival, reason: code, detail, problems };
}

const AMBIGUOUS =
  'The same signature came before, over the same signed text split into other parameters: which of the two the ' +
  'provider meant, the signature cannot say. The one that came first stands, in doubt.';

/** What quarantine keeps of a callback that reads well and could not be stored, whatever the reason. */
export function refuseCulprit(arrival: AuthenticArrival, error: unknown): Refused {
  if (!(error instanceof AmbiguousReadingError)) return refuseByDatabase(arrival, error);
  return { ...arrival, reason: 'ambiguous', detail: AMBIGUOUS, problems: [] };
}

/** What quarantine keeps of a callback that reads well but that PostgreSQL will not take, with PostgreSQL's words. */
function refuseByDatabase(arrival: AuthenticArrival, error: unknown): Refused {
  const words = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  const detail = `The database does not take this callback: ${words}${code}.`;
  return { ...arrival, reason: 'database', detail, problems: [] };
}
