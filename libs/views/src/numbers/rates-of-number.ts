import type { DeliveryWindows } from '@sidetrack/domain';
import { answer, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import { ratesOf } from '../delivery-audit/delivery-rates.js';
import { toMessageResource } from '../messages/message-resource.js';
import { listInOrder, type Page } from '../resource/list-in-order.js';
import type { ResourceRow } from '../resource/resource-row.js';
import type { Side } from '../resource/number-conditions.js';
import type { NumberFilter, NumberTables } from './list-of-number.js';

/** So many of the newest are counted, each way: a number of ours may have millions. */
export const MOST_RATED = 1_000;

const counted = (example: number) => field.count(`How many were counted: the newest, at most ${MOST_RATED}.`, example);
const all = () => field.flag('Whether these are all there are.', true);

/** How well messages to or from a number arrive. */
const MessageRates = answer('NumberMessageRatesDto', {
  counted: counted(38),
  all: all(),
  byClass: field.tally('Of these, how many are of each class.', { delivered: 35, failed: 3 }),
  deliveryRate: field.shareOrNull('`delivered` of `delivered` + `failed`. Null when no outcome is known.', 35 / 38),
});

/** How often calls to or from a number are answered. */
const CallRates = answer('NumberCallRatesDto', {
  counted: counted(5),
  all: all(),
  byStatus: field.tally('Of these, how many are at each status of the known list.', { completed: 4, 'no-answer': 1 }),
  answerRate: field.shareOrNull('`completed` of those that have ended. Null when none has.', 4 / 5),
});

const SideRates = answer('NumberSideRatesDto', {
  messages: field.part(MessageRates),
  calls: field.part(CallRates),
});
type SideRates = AnswerOf<typeof SideRates>;

/** What becomes of what goes to a number, and of what comes from it. */
export const NumberRates = answer('NumberRatesDto', {
  to: field.part(SideRates, 'Of what went to it.'),
  from: field.part(SideRates, 'Of what came from it.'),
});
export type NumberRates = AnswerOf<typeof NumberRates>;

export async function ratesOfNumber(
  tables: NumberTables,
  filter: Omit<NumberFilter, 'kinds' | 'sides'>,
  now: Date,
  windows: DeliveryWindows,
): Promise<NumberRates> {
  const ofSide = async (side: Side): Promise<SideRates> => {
    const { number, accountSid, since, until } = filter;
    const narrowed = { [side]: number, accountSid, since, until };
    const messages = await listInOrder('message', tables.messages, narrowed, 'newest', MOST_RATED, null);
    const calls = await listInOrder('call', tables.calls, narrowed, 'newest', MOST_RATED, null);
    const classes = messages.rows.map((row) => toMessageResource(row, now, windows).delivery.class);
    const rated = classes.map((one) => ({ class: one, count: 1, status: null, channel: null }));
    const ended = calls.rows.filter(({ final }) => final);
    const answered = ended.filter(({ status }) => status === 'completed').length;
    return {
      messages: { ...sizeOf(messages), byClass: tally(classes), deliveryRate: ratesOf(rated).deliveryRate },
      calls: {
        ...sizeOf(calls),
        byStatus: tally(calls.rows.flatMap(({ status }) => status ?? [])),
        answerRate: ended.length === 0 ? null : answered / ended.length,
      },
    };
  };
  // One after the other: a number that is looked at takes one connection, and others are asked for at the same time.
  return { to: await ofSide('to'), from: await ofSide('from') };
}

const sizeOf = ({ rows, next }: Page<ResourceRow>): { counted: number; all: boolean } => ({
  counted: rows.length,
  all: next === null,
});

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
