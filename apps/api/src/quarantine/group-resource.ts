import { PLURAL } from '@sidetrack/domain';
import { QUARANTINE_REASONS, type CountedGroup, type Trend } from '@sidetrack/intake';
import { answer, EXAMPLE, QUARANTINED, type AnswerOf, field } from '@sidetrack/views';
import { z } from 'zod';
import { explainGroup } from './explain-group.js';
import type { KnownOfGroup } from './explained-group.js';
import { EXPLAINED_REASONS } from './explain-reason.js';
import { toGroupId } from './group-id.js';
import { ROUTES } from './quarantine-resource.js';

const { meaning: MEANING, advice: ADVICE } = EXPLAINED_REASONS.invalid;

const EXAMPLE_ID = toGroupId({
  reason: 'invalid',
  route: 'message',
  accountSid: EXAMPLE.account,
  cause: '/MessageStatus',
});

const SettingResource = answer('QuarantineSettingDto', {
  name: field.text('The name of the setting.', 'SIGNING_KEYS'),
  value: field.text('To what, but for what stands in angle brackets.', `${EXAMPLE.account}=<its new signing key>`),
});

/** What is kept in quarantine for one cause, of one account. */
export const GroupResource = answer('QuarantineGroupDto', {
  id: field.text('What lists and discards of this group name it by.', EXAMPLE_ID),
  reason: field.oneOf(QUARANTINE_REASONS, '', 'invalid'),
  accountSid: field.textOrNull(
    'The account that they name; of samples the one by whose keys they were tried, though anybody can name it.',
    EXAMPLE.account,
  ),
  door: field.oneOf(ROUTES, 'The door that they came to.', 'messages'),
  title: field.text('What is wrong, in a few words.', 'Callbacks whose MessageStatus is missing or cannot be read'),
  meaning: field.text('The same in sentences.', MEANING),
  advice: field.text('What to do about it.', ADVICE),
  setting: field.partOrNull(SettingResource, 'What to set so that it does not happen again.', null),
  replayDoor: field.oneOfOrNull(ROUTES, 'The door that takes them in another try; null where none does.', 'messages'),
  isHopeless: field.flag('Whether no try can succeed, so that they may be let go of.', false),
  waiting: field.count('How many wait for somebody to look at them; of samples only few are kept.', 3),
  replayed: field.count('How many have become events.', 12),
  discarded: field.count('How many were let go of.', 0),
  firstAt: field.time(
    'When the first came in of those that wait; of all where none waits.',
    '2026-01-31T07:12:00.000Z',
  ),
  newestAt: field.time('When the newest came in, likewise.', '2026-01-31T08:00:01.480Z'),
  trend: field.listOf(z.int().min(0), 'How many came in, step by step from `since` on.', [0, 2, 1]),
  lastBelievedAt: field.timeOrNull('Of wrong signatures: when the latest callback of the account was believed.', null),
  newest: field.uuid('The newest of them.', QUARANTINED.id),
  newestDetail: field.text('Why the newest was refused, in a sentence.', QUARANTINED.detail),
});
export type GroupResource = AnswerOf<typeof GroupResource>;

const WaitingResource = answer('QuarantineWaitingDto', {
  callbacks: field.count('Authentic callbacks that wait.', 3),
  samples: field.count('Samples of requests that were not believed.', 2),
});

export const GroupList = answer('QuarantineGroupsDto', {
  data: field.listOf(GroupResource, 'At most 200, those of which most wait first.'),
  waiting: field.part(WaitingResource, 'How many wait in all, also of groups that are not listed.'),
  since: field.time('Where the trends begin.', '2026-01-24T12:00:00.000Z'),
  stepMs: field.count('How long a step of the trends is.', 21_600_000),
});
export type GroupList = AnswerOf<typeof GroupList>;

export function toGroupResource(group: CountedGroup, known: KnownOfGroup): GroupResource {
  const { replayRoute, ...words } = explainGroup(group, known);
  const { reason, accountSid, route, waiting, replayed, discarded, trend, newestId, newestDetail } = group;
  return {
    id: toGroupId(group),
    reason,
    accountSid,
    door: PLURAL[route],
    ...words,
    replayDoor: replayRoute === null ? null : PLURAL[replayRoute],
    waiting,
    replayed,
    discarded,
    firstAt: group.firstAt.toISOString(),
    newestAt: group.newestAt.toISOString(),
    trend,
    lastBelievedAt: known.lastBelievedAt?.toISOString() ?? null,
    newest: newestId,
    newestDetail,
  };
}

const HOUR_MS = 3_600_000;
const STEP_MS = 6 * HOUR_MS;
const STEPS = 28;

/** The last week in steps of six hours, each of which begins with a quarter of a day of UTC. */
export function trendUntil(now: Date): Trend {
  const end = Math.floor(now.getTime() / STEP_MS) * STEP_MS + STEP_MS;
  return { since: new Date(end - STEPS * STEP_MS), stepMs: STEP_MS, steps: STEPS };
}
