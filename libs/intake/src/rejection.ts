import type { CallbackProblem } from '@sidetrack/signalwire';

/**
 * Why an authentic callback was set aside: what is wrong with it, that another reading of the same signed text came first,
 * or that the database will not take it.
 */
export type RefusalReason = 'unreadable' | 'wrong-door' | 'invalid' | 'ambiguous' | 'database';

/** Why a callback was not stored as a fact. Expected refusals are values; the ingest door turns them into answers. */
export type Rejection =
  | { readonly code: 'signature-missing' | 'signature-wrong'; readonly status: 401; readonly detail: string }
  | { readonly code: 'too-many-parameters'; readonly status: 413; readonly detail: string }
  | { readonly code: 'query-too-long'; readonly status: 414; readonly detail: string }
  | {
      readonly code: RefusalReason;
      readonly status: 422;
      readonly detail: string;
      readonly problems: readonly CallbackProblem[];
      /** Under which id the request is kept for another try. */
      readonly quarantineId: string;
    }
  | { readonly code: 'quarantine-full'; readonly status: 503; readonly detail: string }
  | { readonly code: 'unavailable'; readonly status: 503; readonly detail: string; readonly cause: unknown };
