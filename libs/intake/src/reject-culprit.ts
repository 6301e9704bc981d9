import { AmbiguousReadingError } from '@sidetrack/event-store';
import type { Rejection } from './rejection.js';

const AMBIGUOUS =
  'The same signature came before, over the same signed text split into other parameters: which of the two the ' +
  'provider meant, the signature cannot say. The one that came first stands, in doubt.';

/** Why a callback that reads well is set aside: what the append said of it. */
export function rejectCulprit(error: unknown): Rejection {
  if (!(error instanceof AmbiguousReadingError)) return rejectByDatabase(error);
  return { reason: 'ambiguous', detail: AMBIGUOUS, problems: [] };
}

/** PostgreSQL will not take it; the detail has PostgreSQL's words. */
function rejectByDatabase(error: unknown): Rejection {
  const words = error instanceof Error ? error.message : String(error);
  const code = error instanceof Error && 'code' in error ? ` (${String(error.code)})` : '';
  const detail = `The database does not take this callback: ${words}${code}.`;
  return { reason: 'database', detail, problems: [] };
}
