import type { Channel } from './channel.js';

/** How long a message may stay in a status before someone should look. */
export interface DeliveryWindows {
  /** From `sent` until a receipt is overdue. */
  readonly receiptMs: number;
  /** From first sight until a message that was never `sent` has stalled. */
  readonly stallMs: number;
  /** Where a length other than `receiptMs` holds. */
  readonly receiptOverrides?: readonly WindowOverride[];
  /** Where a length other than `stallMs` holds. */
  readonly stallOverrides?: readonly WindowOverride[];
}

/** Another length of a window, for the messages of an account, of a channel, or of both. */
export interface WindowOverride {
  /** Null means every account. */
  readonly accountSid: string | null;
  /** Null means every channel. */
  readonly channel: Channel | null;
  readonly ms: number;
}

export type WindowName = 'receipt' | 'stall';

/** The length that holds for every message that no override fits. */
export function commonWindowMs(window: WindowName, windows: DeliveryWindows): number {
  return window === 'receipt' ? windows.receiptMs : windows.stallMs;
}

/**
 * The overrides of a window, the most specific first: an account's channel, an account, a channel. The first override
 * that fits a message holds for that message.
 */
export function windowOverrides(window: WindowName, windows: DeliveryWindows): readonly WindowOverride[] {
  const overrides = (window === 'receipt' ? windows.receiptOverrides : windows.stallOverrides) ?? [];
  return overrides.toSorted((left, right) => specificity(right) - specificity(left));
}

/** The length of a window for one message. */
export function windowMs(
  window: WindowName,
  windows: DeliveryWindows,
  message: { readonly accountSid: string; readonly channel: Channel },
): number {
  const fitting = windowOverrides(window, windows).find(
    ({ accountSid, channel }) =>
      (accountSid === null || accountSid === message.accountSid) && (channel === null || channel === message.channel),
  );
  return fitting?.ms ?? commonWindowMs(window, windows);
}

function specificity({ accountSid, channel }: WindowOverride): number {
  return (accountSid === null ? 0 : 2) + (channel === null ? 0 : 1);
}
