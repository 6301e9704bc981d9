import { OBSERVED_PARAMETERS, type CallbackEvent } from '@sidetrack/domain';
import type { Answer, ReportedResource } from '@sidetrack/provider-rest';
import { toObservation } from '@sidetrack/signalwire';

/** What an observation says besides what the provider said. */
export interface Circumstance {
  /** The name of the credential that asked. */
  readonly credential: string;
  /** The provider has stood behind our state for a day. */
  readonly isBehind?: boolean;
  /** It says again what callbacks said. */
  readonly hasCaughtUp?: boolean;
  /** It is of a time from before callbacks were sent here. */
  readonly isFromBefore?: boolean;
}

/**
 * The event that a reported resource becomes; null where it has no SID, account or status that a callback could have.
 * The state is folded from the time of creation, so that is in one format, whatever the provider's is.
 */
export function observe(
  { kind, params, createdAt, updatedAt }: ReportedResource,
  { url, sha256, askedAt }: Answer,
  { credential, isBehind = false, hasCaughtUp = false, isFromBefore = false }: Circumstance,
): CallbackEvent | null {
  const { createdAt: created, behind, caughtUp, fromBefore } = OBSERVED_PARAMETERS;
  const { [created]: _asWritten, ...said } = params;
  const told = {
    ...said,
    ...(createdAt !== null && { [created]: createdAt.toISOString() }),
    ...(isBehind && { [behind]: 'true' }),
    ...(hasCaughtUp && { [caughtUp]: 'true' }),
    ...(isFromBefore && { [fromBefore]: 'true' }),
  };
  return toObservation({ kind, params: told, updatedAt }, { url, sha256, askedAt, credential });
}
