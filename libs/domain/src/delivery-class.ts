import { isMet, type DeliveryCondition, type DeliveryFacts } from './delivery-condition.js';
import { RULES, type DeliveryRule } from './delivery-rules.js';
import type { DeliveryWindows } from './delivery-windows.js';

export type DeliveryClass = DeliveryRule['class'];

export interface Delivery {
  readonly class: DeliveryClass;
  /** The moment from which the class holds. */
  readonly since: Date;
  /** One to three sentences for a person, with the evidence and without claiming more than the provider said. */
  readonly explanation: string;
  /** What to do next, in a sentence or two. */
  readonly next: string;
}

/** Every class, in the order in which they are tried. */
export const DELIVERY_CLASSES: readonly DeliveryClass[] = RULES.map((rule) => rule.class);

/** The classes in order, each with its condition, for questions about many messages at once. */
export const DELIVERY_RULES: readonly { readonly class: DeliveryClass; readonly holds: DeliveryCondition }[] = RULES;

/** The delivery class of one message at a moment, since when, why in plain words, and what to do next. */
export function classifyDelivery(facts: DeliveryFacts, now: Date, windows: DeliveryWindows): Delivery {
  const rules: readonly DeliveryRule[] = RULES;
  // The last rule holds for any message.
  const rule = rules.find(({ holds }) => isMet(holds, facts, now, windows)) ?? rules[rules.length - 1]!;
  return {
    class: rule.class,
    since: rule.since(facts, windows),
    explanation: rule.explain(facts, windows),
    next: rule.next(facts, windows),
  };
}
