import type { PlannedCallback } from '@sidetrack/provider-simulator';
import type { ProviderState } from './state/provider-state.js';

/**
 * Lets all of a plan happen at the provider at once, whatever of it is then sent, lost or late at the ingest door.
 * `startAt` is the plan's own start of virtual time. Its last receipts come four days later, so choose a start that is
 * as long ago, or the provider will tell of the future.
 */
export function feed(state: ProviderState, plan: readonly PlannedCallback[], startAt: Date): void {
  for (const { kind, params, atMs } of plan) state.report(kind, params, new Date(startAt.getTime() + atMs));
}
