import type { ParameterFault } from '@sidetrack/signalwire';
import type { RejectionReason } from './rejection.js';

/**
 * Why a callback was not stored as a fact. Expected refusals are values; the ingest door answers each with the problem of
 * its code.
 */
export type Refusal =
  | { readonly code: 'signature-missing' | 'signature-wrong'; readonly detail: string }
  | { readonly code: 'too-many-parameters' | 'query-too-long'; readonly detail: string }
  | SetAsideRefusal
  | { readonly code: 'quarantine-full'; readonly detail: string }
  | { readonly code: 'unavailable'; readonly detail: string; readonly cause: unknown };

/** It was set aside, for the reason that is the code. */
interface SetAsideRefusal {
  readonly code: RejectionReason;
  readonly detail: string;
  readonly problems: readonly ParameterFault[];
  /** Under which id the request is kept for another try. */
  readonly quarantineId: string;
}

/** Whether what was refused was authentic, and is kept for another try. */
export const isSetAside = (refusal: Refusal): refusal is SetAsideRefusal => 'quarantineId' in refusal;

/** Whether it was refused for another reason than that nobody knows who sent it. */
export const isOfAuthentic = (refusal: Refusal): boolean =>
  isSetAside(refusal) || refusal.code === 'quarantine-full' || refusal.code === 'unavailable';
