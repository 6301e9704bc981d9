import { OBSERVED_SCHEME, type EvidenceScheme } from './callback-event.js';

/**
 * Where an event is from: a signed callback of the provider, or an answer of its REST API to a question of ours
 * (reconciliation). An event's evidence says which of the two it is.
 */
export const ORIGINS = ['callback', 'reconciliation'] as const;

export type Origin = (typeof ORIGINS)[number];

/** The origin of an event with this evidence. */
export function originOf(scheme: EvidenceScheme): Origin {
  return scheme === OBSERVED_SCHEME ? 'reconciliation' : 'callback';
}
