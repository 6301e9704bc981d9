import {
  explainCall,
  explainRecording,
  isMadeUp,
  MADE_UP_IN_WORDS,
  PLURAL,
  type DeliveryWindows,
  type Kind,
} from '@sidetrack/domain';
import { toCallResource } from '../calls/call-resource.js';
import { toMessageResource, type MessageResource } from '../messages/message-resource.js';
import { toRecordingResource } from '../recordings/recording-resource.js';
import type { FoundResource, FoundSid } from './find-sid.js';
import type { RelatedResource } from './find-related.js';
import { findGaps } from './gaps.js';
import { explainOtherReadings } from './other-reading.js';
import { refusedOf, type QuarantinedCallback } from './quarantined-callback.js';
import { linkSameNumber, type SameNumberLinks } from './same-number.js';
import { explainWaiting, remarkOnWaiting } from './tell-refused.js';
import { writeTicketText, type AnyResource } from './ticket-text.js';
import { mergeTimeline, toTimelineEvents, type JudgeSignature, type TimelineEntry } from './timeline.js';

/** One of the resources that have the SID: the one that is shown, or another one. */
export interface LookupMatch {
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
  readonly status: string | null;
  readonly firstSeenAt: string;
}

export interface LookupLinks {
  readonly self: string;
  readonly events: string;
  readonly evidence: string;
  readonly sameNumber: SameNumberLinks | null;
}

/** All that support asks of a SID, in one answer. */
export interface LookupResource {
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
  readonly resource: AnyResource;
  /** Of a message; null for the other kinds. */
  readonly delivery: MessageResource['delivery'] | null;
  readonly explanation: string;
  readonly gaps: readonly string[];
  readonly timeline: readonly TimelineEntry[];
  /** Authentic callbacks that name the SID and were refused, newest first, with what has become of them. */
  readonly quarantined: readonly QuarantinedCallback[];
  readonly related: readonly RelatedResource[];
  /** Every resource with this SID, the one shown here first. */
  readonly matches: readonly LookupMatch[];
  readonly links: LookupLinks;
  readonly ticketText: string;
}

export interface LookupContext {
  readonly judge: JudgeSignature;
  readonly now: Date;
  readonly windows: DeliveryWindows;
}

/** Answers a look-up: `main` is the one of `found` that was asked for. */
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

/** Where the SID alone would not lead back here, the links say which one is meant. */
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
