import {
  explainCall,
  explainRecording,
  isMadeUp,
  KINDS,
  MADE_UP_IN_WORDS,
  PLURAL,
  type DeliveryWindows,
  type Kind,
} from '@sidetrack/domain';
import { z } from 'zod';
import { ACCOUNT_SID, answer, EXAMPLE, exampleOf, FIRST_SEEN, SID, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import { CallResource, toCallResource } from '../calls/call-resource.js';
import { DeliveryResource, MessageResource, toMessageResource } from '../messages/message-resource.js';
import { RecordingResource, toRecordingResource } from '../recordings/recording-resource.js';
import type { FoundResource, FoundSid } from './find-sid.js';
import { RelatedResource } from './find-related.js';
import { findGaps } from './gaps.js';
import { explainOtherReadings } from './other-reading.js';
import { QuarantinedCallback, refusedOf } from './quarantined-callback.js';
import { linkSameNumber, SameNumberLinks } from './same-number.js';
import { explainWaiting, remarkOnWaiting } from './tell-refused.js';
import { writeTicketText, type AnyResource } from './ticket-text.js';
import {
  mergeTimeline,
  TimelineEvent,
  TimelineNote,
  TimelineRefused,
  toTimelineEvents,
  type JudgeSignature,
} from './timeline.js';

const MESSAGE = exampleOf(MessageResource);

/** One of the resources that have the SID: the shown resource, or another. */
const LookupMatch = answer('MatchDto', {
  kind: field.oneOf(KINDS, '', 'message'),
  sid: field.text(SID, EXAMPLE.message),
  accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
  status: field.textOrNull('Where it stands.', MESSAGE.status),
  firstSeenAt: field.time(FIRST_SEEN, MESSAGE.firstSeenAt),
});
type LookupMatch = AnswerOf<typeof LookupMatch>;

const LookupLinks = answer('LinksDto', {
  self: field.text('The resource itself.', `/v1/messages/${EXAMPLE.message}`),
  events: field.text('Its events, with all parameters.', `/v1/messages/${EXAMPLE.message}/events`),
  evidence: field.text('Its evidence.', `/v1/lookup/${EXAMPLE.message}/evidence`),
  sameNumber: field.partOrNull(
    SameNumberLinks,
    "What else happened with the other side's number that day; null where there is no number.",
  ),
});
type LookupLinks = AnswerOf<typeof LookupLinks>;

const EVENT = exampleOf(TimelineEvent);

/** Everything that support asks about a SID, in one answer. */
export const LookupResource = answer('LookupDto', {
  kind: field.oneOf(KINDS, '', 'message'),
  sid: field.text(SID, EXAMPLE.message),
  accountSid: field.text(ACCOUNT_SID, EXAMPLE.account),
  resource: field.part(
    z.discriminatedUnion('kind', [MessageResource, CallResource, RecordingResource]),
    'Its state, as its own route gives it.',
    MESSAGE,
  ),
  delivery: field.partOrNull(DeliveryResource, 'Of a message; null for the other kinds.'),
  explanation: field.text('What became of it, in plain words.', MESSAGE.delivery.explanation),
  gaps: field.texts('What one would expect to have come in and has not, and long silences, in plain words.', [
    'No `sending` was received.',
  ]),
  timeline: field.listOf(
    z.discriminatedUnion('type', [TimelineEvent, TimelineRefused, TimelineNote]),
    'Callbacks, refused ones too until they are replayed, and notes by time, oldest first.',
    [
      {
        ...EVENT,
        at: MESSAGE.firstSeenAt,
        sincePreviousMs: null,
        position: 41,
        status: 'queued',
        occurredAt: MESSAGE.firstSeenAt,
      },
      exampleOf(TimelineRefused),
      EVENT,
      exampleOf(TimelineNote),
    ],
  ),
  quarantined: field.listOf(
    QuarantinedCallback,
    'Authentic callbacks that name the SID and were refused, newest first, at most 20; `/v1/quarantine?sid=` has all.',
  ),
  related: field.listOf(RelatedResource, 'What belongs to it: at most 100 of each relation.', []),
  matches: field.listOf(LookupMatch, 'Every resource with this SID, the one shown first.'),
  links: field.part(LookupLinks),
  ticketText: field.text(
    "A ticket for the provider's support: plain text, at most 80 columns, no text of a message.",
    `SMS ${EXAMPLE.message}: sent\n\nPlease tell us to which carrier this message was handed, …\n`,
  ),
});
export type LookupResource = AnswerOf<typeof LookupResource>;

export interface LookupContext {
  readonly judge: JudgeSignature;
  readonly now: Date;
  readonly windows: DeliveryWindows;
}

/** Answers a look-up. `main` is the resource of `found` that was asked for. */
export function toLookupResource(
  found: FoundSid,
  main: FoundResource,
  related: readonly RelatedResource[],
  { judge, now, windows }: LookupContext,
): LookupResource {
  const { kind, row } = main;
  const { sid, accountSid, status } = row;
  const isOfMain = (one: { readonly kind: Kind; readonly accountSid: string }): boolean =>
    one.kind === kind && one.accountSid === accountSid;
  const resource = toResource(main, now, windows);
  const events = toTimelineEvents(kind, found.events.filter(isOfMain), judge, found.otherReadings);
  const notes = found.notes.filter(isOfMain);
  const quarantined = refusedOf(found.quarantined, accountSid);
  const gaps = findGaps({ kind, accountSid, status, timeline: events, refused: quarantined });
  const tickets = [...new Set(notes.map(({ ticket }) => ticket))];
  return {
    kind,
    sid,
    accountSid,
    resource,
    delivery: resource.kind === 'message' ? resource.delivery : null,
    explanation: [
      ...(isMadeUp(accountSid) ? [MADE_UP_IN_WORDS] : []),
      explain(resource, main),
      ...explainOtherReadings(events),
      ...explainWaiting(quarantined),
    ].join(' '),
    gaps,
    timeline: mergeTimeline(events, quarantined, notes),
    quarantined,
    related,
    matches: [main, ...found.resources.filter((one) => one !== main)].map(toMatch),
    links: linksOf(main, found.resources.length > 1),
    ticketText: writeTicketText({
      resource,
      events,
      remarks: [...gaps, ...remarkOnWaiting(quarantined)],
      tickets,
      now,
    }),
  };
}

function toResource(main: FoundResource, now: Date, windows: DeliveryWindows): AnyResource {
  switch (main.kind) {
    case 'message':
      return toMessageResource(main.row, now, windows);
    case 'call':
      return toCallResource(main.row);
    case 'recording':
      return toRecordingResource(main.row);
  }
}

function explain(resource: AnyResource, { row }: FoundResource): string {
  if (resource.kind === 'message') return resource.delivery.explanation;
  const timestamps = Object.fromEntries(
    Object.entries(resource.timestamps).map(([status, time]) => [status, new Date(time)]),
  );
  const facts = { ...resource, timestamps, firstSeenAt: row.firstSeenAt };
  return facts.kind === 'call' ? explainCall(facts) : explainRecording(facts);
}

function toMatch({ kind, row }: FoundResource): LookupMatch {
  const { sid, accountSid, status, firstSeenAt } = row;
  return { kind, sid, accountSid, status, firstSeenAt: firstSeenAt.toISOString() };
}

/** Where the SID alone is not unique, the links also say which resource is meant. */
function linksOf(main: FoundResource, isAmbiguous: boolean): LookupLinks {
  const { kind, row } = main;
  const { sid, accountSid } = row;
  const account = isAmbiguous ? `?${new URLSearchParams({ accountSid }).toString()}` : '';
  const which = isAmbiguous ? `?${new URLSearchParams({ kind, accountSid }).toString()}` : '';
  const inPath = encodeURIComponent(sid);
  return {
    self: `/v1/${PLURAL[kind]}/${inPath}${account}`,
    events: `/v1/${PLURAL[kind]}/${inPath}/events${account}`,
    evidence: `/v1/lookup/${inPath}/evidence${which}`,
    sameNumber: linkSameNumber(main),
  };
}
