import { account, channel, moment } from '../query/common-parameters.js';

/** A question about the messages of a range of time. A message belongs to the range in which it was first seen. */
export const AUDIT_RANGE = {
  since: moment('First seen at this time or later.', '30d'),
  until: moment('First seen before this time; without it, until now.', '2026-01-31T08:00:00Z'),
  accountSid: account(),
  channel,
};
