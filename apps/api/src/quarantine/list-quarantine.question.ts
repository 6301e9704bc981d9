import { isUuid } from '@sidetrack/domain';
import { QUARANTINE_REASONS, QUARANTINE_STATES, type QuarantinePosition } from '@sidetrack/intake';
import { EXAMPLE } from '@sidetrack/views';
import { cursorsOf, textThat, TIME } from '../query/cursor.js';
import { toPageQuestion } from '../listing/page.js';
import { account, cursor, limit, moment, sid } from '../query/common-parameters.js';
import { one, oneOf } from '../query/parameter.js';
import { question, type MeaningOf } from '../query/question.js';
import { refuseReversed } from '../query/refuse-reversed.js';
import { readGroupId } from './group-id.js';

export const QUARANTINE_CURSORS = cursorsOf<QuarantinePosition>('quarantine', {
  receivedAt: TIME,
  id: textThat(isUuid),
});

/** The query parameters of the list of refused callbacks. */
export const LIST_QUARANTINE = question(
  {
    group: one({ description: 'Only what is in this group: the `id` of one of `/v1/quarantine/groups`.' }, (text) => {
      const group = readGroupId(text);
      return group === null
        ? { refusal: 'is the id of a group, as /v1/quarantine/groups gives it.' }
        : { value: group };
    }),
    reason: oneOf(
      QUARANTINE_REASONS,
      'Only what was refused for this; `signature` are samples of requests that were not believed.',
    ),
    state: oneOf(QUARANTINE_STATES, 'Only what has become this of it.'),
    sid: sid(
      'Only what names this SID, exactly. Samples of requests that were not believed are about none: they may name any.',
      EXAMPLE.message,
    ),
    accountSid: account('Only what names this account.'),
    since: moment('Received at this time or later.', '3d'),
    until: moment('Received before this time.', '2026-01-31T08:00:00Z'),
    limit,
    cursor: cursor(QUARANTINE_CURSORS),
  },
  (values, asked) => {
    refuseReversed(values, (end) => end);
    const { limit: _, cursor: __, ...filter } = values;
    return { filter, page: toPageQuestion(values, asked) };
  },
);

export type QuarantineQuestion = MeaningOf<typeof LIST_QUARANTINE>;
