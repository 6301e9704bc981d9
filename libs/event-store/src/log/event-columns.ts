import type { CallbackEvent } from '@sidetrack/domain';
import { binaryArray, type BinaryType, type BinaryValue } from './binary-array.js';

/** A column of `events` as a batch brings it to PostgreSQL: the type that it travels in, and all its values. */
export interface EventColumn {
  readonly name: string;
  readonly type: BinaryType;
  /** The type of the column itself, where it is another one. */
  readonly castTo?: string;
  readonly valuesOf: (events: readonly CallbackEvent[]) => Buffer;
}

/** In this order they are the parameters of the statement that appends. `position` is not among them: it is drawn there. */
export const EVENT_COLUMNS: readonly EventColumn[] = [
  column('received_at', 'timestamptz', (event) => event.receivedAt),
  column('occurred_at', 'timestamptz', (event) => event.occurredAt),
  // As a text, which can be any number: whether it is a fit one PostgreSQL says, as it does of all that it stores.
  { ...column('sequence_number', 'text', (event) => event.sequenceNumber?.toString() ?? null), castTo: 'integer' },
  column('kind', 'text', (event) => event.kind),
  column('sid', 'text', (event) => event.sid),
  column('account_sid', 'text', (event) => event.accountSid),
  column('status', 'text', (event) => event.status),
  column('fingerprint', 'bytea', (event) => event.fingerprint),
  column('params', 'jsonb', (event) => JSON.stringify(event.params)),
  // As the text of an array: an array of arrays would have to be a rectangle.
  { ...column('unread', 'text', (event) => arrayLiteral(event.unread)), castTo: 'text[]' },
  column('tags', 'jsonb', (event) => JSON.stringify(event.tags)),
  column('signature_scheme', 'text', (event) => event.evidence.scheme),
  column('signed_url', 'text', (event) => event.evidence.signedUrl),
  column('signature', 'text', (event) => event.evidence.signature),
  column('key_id', 'text', (event) => event.evidence.keyId),
  column('raw_body', 'bytea', (event) => event.evidence.rawBody),
];

/** The text of a `text[]`; null for the empty one, which nearly every event has. */
function arrayLiteral(texts: readonly string[]): string | null {
  if (texts.length === 0) return null;
  return `{${texts.map((text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

function column<Type extends BinaryType>(
  name: string,
  type: Type,
  valueOf: (event: CallbackEvent) => BinaryValue<Type>,
): EventColumn {
  return { name, type, valuesOf: (events) => binaryArray(type, events.map(valueOf)) };
}
