import type { LookupResource, QuarantinedCallback, SidOfTicket, TimelineRefused } from '@sidetrack/views';
import { MESSAGE_EVENTS_EXAMPLE, MESSAGE_EXAMPLE } from '../documentation/examples.js';
import { QUARANTINE_EXAMPLE } from '../quarantine/quarantine-examples.js';
import type { Evidence } from './evidence/evidence.js';

const { kind, sid, accountSid, status, final, contradicted, firstSeenAt, lastSeenAt, delivery } = MESSAGE_EXAMPLE;
const day = 'since=2026-01-31T00%3A00%3A00.000Z&until=2026-02-01T00%3A00%3A00.000Z';
const number = '%2B15550100002';
const signature = { verdict: 'verified', scheme: 'form', keyId: 'c0ffee0011223344', otherReading: null } as const;
const event = { type: 'event', gap: false, recognised: true, outOfOrder: false, sequenceNumber: null } as const;

/** It came in between the two others. */
export const QUARANTINED_EXAMPLE: QuarantinedCallback = {
  id: QUARANTINE_EXAMPLE.id,
  receivedAt: '2026-01-31T08:00:00.900Z',
  door: 'messages',
  reason: 'invalid',
  detail: QUARANTINE_EXAMPLE.detail,
  accountSid,
  status: null,
  state: 'discarded',
};

const { id: quarantinedId, receivedAt, reason, detail, state } = QUARANTINED_EXAMPLE;

export const REFUSED_EXAMPLE: TimelineRefused = {
  type: 'refused',
  at: receivedAt,
  sincePreviousMs: 780,
  id: quarantinedId,
  reason,
  detail,
  status: null,
  state,
};

export const LOOKUP_EXAMPLE: LookupResource = {
  kind,
  sid,
  accountSid,
  resource: MESSAGE_EXAMPLE,
  delivery,
  explanation: delivery.explanation,
  gaps: ['No `sending` was received.'],
  timeline: [
    {
      ...event,
      at: firstSeenAt,
      sincePreviousMs: null,
      position: 41,
      status: 'queued',
      occurredAt: firstSeenAt,
      errorCode: null,
      unread: [],
      signature,
    },
    REFUSED_EXAMPLE,
    {
      ...event,
      at: lastSeenAt,
      sincePreviousMs: 1_360,
      position: 42,
      status: 'sent',
      occurredAt: lastSeenAt,
      errorCode: null,
      unread: [],
      signature,
    },
    {
      type: 'note',
      at: '2026-01-31T10:12:00.000Z',
      sincePreviousMs: 7_918_520,
      id: '5b1f6c2e-0000-4000-8000-000000000006',
      ticket: 'SW-48213',
      text: 'The customer says that nothing arrived; asked the provider.',
      author: 'support',
    },
  ],
  quarantined: [QUARANTINED_EXAMPLE],
  related: [],
  matches: [{ kind, sid, accountSid, status, firstSeenAt }],
  links: {
    self: `/v1/messages/${sid}`,
    events: `/v1/messages/${sid}/events`,
    evidence: `/v1/lookup/${sid}/evidence`,
    sameNumber: {
      number: '+15550100002',
      day: '2026-01-31',
      messagesTo: `/v1/messages?to=${number}&${day}`,
      messagesFrom: `/v1/messages?from=${number}&${day}`,
      callsTo: `/v1/calls?to=${number}&${day}`,
      callsFrom: `/v1/calls?from=${number}&${day}`,
    },
  },
  ticketText: `SMS ${sid}: sent\n\nPlease tell us to which carrier this message was handed, …\n`,
};

export const EVIDENCE_EXAMPLE: Evidence = {
  format: 'sidetrack-evidence/1',
  kind,
  sid,
  accountSid,
  status,
  final,
  contradicted,
  events: [
    {
      file: 'events/001-sent.json',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      event: {
        position: 42,
        receivedAt: lastSeenAt,
        occurredAt: lastSeenAt,
        status: 'sent',
        sequenceNumber: null,
        params: MESSAGE_EVENTS_EXAMPLE[0]!.params,
        tags: MESSAGE_EVENTS_EXAMPLE[0]!.tags,
        rawBodyBase64: null,
        signature: {
          value: '69Gg75T2vrIAS029JjgSTA9hhuQ=',
          scheme: 'form',
          signedUrl: 'https://hooks.example.com/callbacks/messages?campaign=january',
          keyFingerprint: 'c0ffee0011223344',
          verdict: 'verified',
          otherReading: null,
          signedTextBase64: ['aHR0cHM6Ly9ob29rcy5leGFtcGxlLmNvbS/igKY='],
        },
      },
    },
  ],
};

export const TICKET_EXAMPLE: SidOfTicket = {
  kind,
  sid,
  accountSid,
  status,
  final,
  contradicted,
  firstSeenAt,
  lastSeenAt,
  noteCount: 1,
  lastNoteAt: '2026-01-31T10:12:00.000Z',
};
