import type { FailureReason } from '@sidetrack/provider-rest';

/** Failures that say something of the one resource that was asked for: others of the account may well be answered. */
const OF_ONE_RESOURCE: readonly FailureReason[] = ['not-found', 'refused', 'too-large', 'unreadable'];

export const isOfOneResource = (reason: FailureReason): boolean => OF_ONE_RESOURCE.includes(reason);
