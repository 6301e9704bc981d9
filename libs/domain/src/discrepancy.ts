import { meets, type DiscrepancyCondition, type DiscrepancyFacts } from './discrepancy-condition.js';
import { RULES, type DiscrepancyRule } from './discrepancy-rules.js';

export type DiscrepancyClass = NonNullable<(typeof RULES)[number]['class']>;

export interface Discrepancy {
  readonly class: DiscrepancyClass;
  /** The moment from which the class holds, as far as it is known. */
  readonly since: Date;
  /** What either side said, for a person. */
  readonly explanation: string;
  /** What to do next, in a sentence or two. */
  readonly next: string;
}

/** Every class, in the order in which they are tried. */
export const DISCREPANCY_CLASSES: readonly DiscrepancyClass[] = [
  ...new Set(RULES.map((rule) => rule.class).filter((name) => name !== null)),
];

/** Whether a word is one of these classes. */
export function isDiscrepancyClass(word: string): word is DiscrepancyClass {
  return (DISCREPANCY_CLASSES as readonly string[]).includes(word);
}

/**
 * The rules in order, each with its condition, for questions about many resources at once. What meets the condition of a
 * rule without a class is no discrepancy.
 */
export const DISCREPANCY_RULES: readonly {
  readonly class: DiscrepancyClass | null;
  readonly holds: DiscrepancyCondition;
}[] = RULES;

/** Where callbacks and the provider's REST API differ about this resource; null where they do not, as far as is known. */
export function findDiscrepancy(facts: DiscrepancyFacts): Discrepancy | null {
  const rules: readonly DiscrepancyRule<DiscrepancyClass>[] = RULES;
  const rule = rules.find(({ holds }) => meets(holds, facts));
  return rule === undefined || rule.class === null
    ? null
    : { class: rule.class, since: rule.since(facts), explanation: rule.explain(facts), next: rule.next(facts) };
}
