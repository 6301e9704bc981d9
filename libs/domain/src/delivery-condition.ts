import type { Channel } from './channel.js';
import { windowMs, type DeliveryWindows, type WindowName } from './delivery-windows.js';

/** What is known of a message, as far as its delivery class depends on it. */
export interface DeliveryFacts {
  readonly accountSid: string;
  readonly status: string | null;
  readonly contradicted: boolean;
  readonly channel: Channel;
  readonly direction: 'inbound' | 'outbound';
  readonly errorCode: string | null;
  readonly firstSeenAt: Date;
  readonly lastSeenAt: Date;
  /** For each status the first time it was reported. */
  readonly timestamps: Readonly<Record<string, Date>>;
  /** The statuses whose time no callback brought: the provider's REST API did. */
  readonly observed?: readonly string[];
}

/**
 * A question about one message that is written as data, not as a function. It is answered here for one message, and the
 * views translate it into SQL for all messages. These few words are the whole language.
 */
export type DeliveryCondition =
  | { readonly is: 'any' }
  | { readonly is: 'contradicted' }
  | { readonly is: 'inbound' }
  | { readonly is: 'channel'; readonly channel: Channel }
  | { readonly is: 'status'; readonly oneOf: readonly string[] }
  /** The window has passed since its start (`windowStart`). */
  | { readonly is: 'past'; readonly window: WindowName }
  | { readonly is: 'all'; readonly of: readonly DeliveryCondition[] };

/** Whether the condition is met by this message at this moment. */
export function isMet(
  condition: DeliveryCondition,
  facts: DeliveryFacts,
  now: Date,
  windows: DeliveryWindows,
): boolean {
  switch (condition.is) {
    case 'any':
      return true;
    case 'contradicted':
      return facts.contradicted;
    case 'inbound':
      return facts.direction === 'inbound';
    case 'channel':
      return facts.channel === condition.channel;
    case 'status':
      return facts.status !== null && condition.oneOf.includes(facts.status);
    case 'past':
      return (
        now.getTime() - windowStart(condition.window, facts).getTime() > windowMs(condition.window, windows, facts)
      );
    case 'all':
      return condition.of.every((part) => isMet(part, facts, now, windows));
  }
}

/** When a window of this message began: the window for a receipt begins at `sent`, any other window at first sight. */
export function windowStart(window: WindowName, facts: DeliveryFacts): Date {
  return (window === 'receipt' ? facts.timestamps['sent'] : undefined) ?? facts.firstSeenAt;
}
