import { column } from '@sidetrack/database';
import { originOf, type CallbackEvent, type EvidenceScheme, type SignatureEvidence } from '@sidetrack/domain';
import { columnsOf, drawn, type WrittenColumn } from './columns.js';
import { leftOutOf, storedParams, WHOLE_PARAMS } from './said-by-columns.js';

const { text, timestamptz, bytea, byteaOrNull, jsonb, integerOrNull, texts } = columnsOf<CallbackEvent>();

/** What a callback said. Readers of histories and of the feed see these columns and the position of an event. */
const FACTS = {
  receivedAt: timestamptz('received_at', (event) => event.receivedAt),
  occurredAt: timestamptz('occurred_at', (event) => event.occurredAt),
  sequenceNumber: integerOrNull('sequence_number', (event) => event.sequenceNumber),
  kind: text('kind', (event) => event.kind),
  sid: text('sid', (event) => event.sid),
  accountSid: text('account_sid', (event) => event.accountSid),
  status: text('status', (event) => event.status),
  params: { ...jsonb('params', storedParams), inRows: WHOLE_PARAMS, inJson: WHOLE_PARAMS },
  unread: texts('unread', (event) => event.unread),
  tags: jsonb('tags', (event) => event.tags),
};

/** What is only needed in order to read the parameters as they came. */
const FORM = { leftOut: integerOrNull('left_out', leftOutOf, 'smallint') };

/** Together with the SID, the fingerprint tells two events apart. */
export const KEY_COLUMNS = { fingerprint: bytea('fingerprint', (event) => event.fingerprint) };

/** The columns that prove that the provider sent the callback. */
export const EVIDENCE_COLUMNS = {
  scheme: text('signature_scheme', ({ evidence }) => evidence.scheme),
  signedUrl: text('signed_url', ({ evidence }) => evidence.signedUrl),
  signature: text('signature', ({ evidence }) => evidence.signature),
  keyId: text('key_id', ({ evidence }) => evidence.keyId),
  rawBody: byteaOrNull('raw_body', ({ evidence }) => evidence.rawBody),
} satisfies { readonly [Field in keyof SignatureEvidence]: WrittenColumn<CallbackEvent, SignatureEvidence[Field]> };

/** The event's place in the log. The statement that appends draws the position. */
const PLACE = { position: drawn('position', column.number) };

/** Where the event is from: its evidence says so, so that it needs no column of its own. */
const ORIGIN = {
  origin: drawn('signature_scheme', {
    column: null,
    read: (scheme: unknown) => originOf(scheme as EvidenceScheme),
  }),
};

/**
 * The columns of `events` whose values come with an event. In this order they are the parameters of the statement that
 * appends.
 */
export const APPENDED_COLUMNS: readonly WrittenColumn<CallbackEvent, unknown>[] = Object.values({
  ...FACTS,
  ...FORM,
  ...KEY_COLUMNS,
  ...EVIDENCE_COLUMNS,
});

/** The columns that are read where the proof of an event is not needed. */
export const FACT_COLUMNS = { ...PLACE, ...FACTS, ...ORIGIN };

/**
 * The whole row. Each column of `events` is listed once in this file; what is written, every read, and the types follow
 * from it.
 */
export const EVENT_COLUMNS = { ...FACT_COLUMNS, ...KEY_COLUMNS, ...EVIDENCE_COLUMNS };
