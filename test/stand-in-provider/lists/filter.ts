import type { Resource } from '../state/resource.js';
import { secondOf, type Span } from './moments.js';

/** A moment of a resource that lists are filtered by. */
export type Moment = 'createdAt' | 'sentAt' | 'startedAt' | 'endedAt';

/** What a list is asked for. */
export interface Filter {
  readonly spans: readonly { readonly moment: Moment; readonly span: Span }[];
  readonly tests: readonly ((resource: Resource) => boolean)[];
}

export function matches({ spans, tests }: Filter, resource: Resource): boolean {
  return (
    spans.every(({ moment, span }) => isWithin(span, resource[moment])) && tests.every((isRight) => isRight(resource))
  );
}

/** How much of a generated day a filter lets through, as far as it can be told without making the day's rows. */
export function shareOfDay({ spans, tests }: Filter, dayStartMs: number): 'all' | 'none' | 'some' {
  const [first, last] = [dayStartMs / 1_000, dayStartMs / 1_000 + 86_399];
  if (spans.some(({ span }) => span.until < first || span.from > last)) return 'none';
  return tests.length === 0 && spans.every(({ span }) => span.from <= first && span.until >= last) ? 'all' : 'some';
}

function isWithin({ from, until }: Span, date: Date | null): boolean {
  return date !== null && secondOf(date) >= from && secondOf(date) <= until;
}
