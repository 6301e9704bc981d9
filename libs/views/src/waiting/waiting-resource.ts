import { answer, exampleOf, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import type { WaitingAge, WaitingClass } from './count-waiting.js';

const WaitingByClass = answer('WaitingByClassDto', {
  'awaiting-receipt': field.count('Their receipts may still come.', 12),
  'receipt-overdue': field.count('Their receipts should have come.', 0),
} satisfies Record<WaitingClass, unknown>);

const WaitingAgeResource = answer('WaitingAgeDto', {
  fromMs: field.count('First seen longer than this before `askedAt`, in milliseconds.', 0),
  toMs: field.wholeOrNull('And no longer than this; null for any longer time.', 300_000),
  since: field.timeOrNull(
    'The same as a time, for `since` of the list of messages; null for any earlier.',
    '2026-01-31T07:55:00.000Z',
  ),
  until: field.timeOrNull('Likewise, for `until`; null for any later.', null),
  messages: field.count('Messages that wait.', 12),
  byClass: field.part(WaitingByClass, 'By delivery class.'),
});

/** What waits for a receipt, by age, as the API shows it. */
export const WaitingResource = answer('WaitingDto', {
  askedAt: field.time('The moment that ages and classes go by.', '2026-01-31T08:00:00.000Z'),
  accountSid: field.textOrNull('The one account that was asked for.', null),
  messages: field.count('All that wait.', 14),
  ages: field.listOf(WaitingAgeResource, 'The youngest first, also those of which there are none.', [
    exampleOf(WaitingAgeResource),
    {
      fromMs: 2_592_000_000,
      toMs: null,
      since: null,
      until: '2026-01-01T08:00:00.000Z',
      messages: 2,
      byClass: { 'awaiting-receipt': 0, 'receipt-overdue': 2 },
    },
  ]),
});
export type WaitingResource = AnswerOf<typeof WaitingResource>;

export function toWaitingResource(
  ages: readonly WaitingAge[],
  askedAt: Date,
  accountSid: string | undefined,
): WaitingResource {
  return {
    askedAt: askedAt.toISOString(),
    accountSid: accountSid ?? null,
    messages: ages.reduce((sum, { messages }) => sum + messages, 0),
    ages: ages.map((age) => ({
      ...age,
      since: age.since?.toISOString() ?? null,
      until: age.until?.toISOString() ?? null,
    })),
  };
}
