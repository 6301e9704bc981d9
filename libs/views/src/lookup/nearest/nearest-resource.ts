import { KINDS } from '@sidetrack/domain';
import { answer, EXAMPLE, type AnswerOf } from '../../answers/index.js';
import { ACCOUNT_SID, FIRST_SEEN } from '../../answers/examples.js';
import * as field from '../../answers/fields.js';
import type { NearestSid } from './find-nearest.js';

const Nearest = answer('NearestSidDto', {
  kind: field.oneOf(KINDS, 'What it is the SID of.', 'message'),
  sid: field.text('A SID that is known here.', EXAMPLE.message),
  accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
  status: field.textOrNull('The furthest point that any callback reports.', 'delivered'),
  firstSeenAt: field.time(FIRST_SEEN, '2026-01-31T08:00:00.000Z'),
});

/** The SIDs that somebody may have meant, as the API shows them. */
export const NearestResource = answer('NearestSidsDto', {
  data: field.listOf(Nearest, 'The nearest first, at most five.'),
});
export type NearestResource = AnswerOf<typeof NearestResource>;

export const toNearestResource = (found: readonly NearestSid[]): NearestResource => ({
  data: found.map(({ firstSeenAt, ...one }) => ({ ...one, firstSeenAt: firstSeenAt.toISOString() })),
});
