import { column } from '@sidetrack/database';
import type { CallbackEvent, SignatureEvidence } from '@sidetrack/domain';
import { columnsOf, drawn, type WrittenColumn } from './columns.js';

const { text, timestamptz, bytea, byteaOrNull, jsonb, integerOrNull, texts } = columnsOf<CallbackEvent>();

/** What a callback said: what readers of histories and of the feed see of an event, beside its position. */
const FACTS = {
  receivedAt: timestamptz('received_at', (event) => event.receivedAt),
  occurredAt: timestamptz('occurred_at', (event) => event.occurredAt),
  sequenceNumber: integerOrNull('sequence_number', (event) => event.sequenceNumber),
  kind: text('kind', (event) => event.kind),
  sid: text('sid', (event) => event.sid),
  accountSid: text('account_sid', (event) => event.accountSid),
  status: text('status', (event) => event.status),
  params: jsonb('params', (event) => event.params),
  unread: texts('unread', (event) => event.unread),
  tags: jsonb('tags', (event) => event.tags),
};

/** With the SID it tells two events apart. */
const KEY = { fingerprint: bytea('fingerprint', (event) => event.fingerprint) };

/** What proves that the provider said it. */
const EVIDENCE = {
  scheme: text('signature_scheme', ({ evidence }) => evidence.scheme),
  signedUrl: text('signed_url', ({ evidence }) => evidence.signedUrl),
  signature: text('signature', ({ evidence }) => evidence.signature),
  keyId: text('key_id', ({ evidence }) => evidence.keyId),
  rawBody: byteaOrNull('raw_body', ({ evidence }) => evidence.rawBody),
} satisfies { readonly [Field in keyof SignatureEvidence]: WrittenColumn<CallbackEvent, SignatureEvidence[Field]> };

/** The place in the log: drawn by the statement that appends. */
const PLACE = { position: drawn('position', column.number) };

/** The columns of `events` that an event brings; in this order they are the parameters of the statement that appends. */
export const APPENDED_COLUMNS: readonly WrittenColumn<CallbackEvent, unknown>[] = Object.values({
  ...FACTS,
  ...KEY,
  ...EVIDENCE,
});

/** What is read of an event where its proof is of no interest. */
export const FACT_COLUMNS = { ...PLACE, ...FACTS };

/** The whole row. A column of `events` stands here once: what is written, every read, and the types follow. */
export const EVENT_COLUMNS = { ...FACT_COLUMNS, ...KEY, ...EVIDENCE };
