import { STATUS_PATH, type Kind } from '@sidetrack/domain';

const BEGINNING = ['kind', 'sid', 'accountSid', 'status', 'final', 'contradicted'];
const END = ['eventCount', 'firstSeenAt', 'lastSeenAt'];

const OWN: Readonly<Record<Kind, readonly string[]>> = {
  message: [
    'channel',
    'direction',
    'from',
    'to',
    'errorCode',
    'numSegments',
    'numMedia',
    'delivery.class',
    'delivery.since',
    'delivery.explanation',
    'delivery.next',
  ],
  call: ['direction', 'from', 'to', 'parentCallSid', 'durationSeconds', 'sipResultCode', 'answeredBy', 'hangupBy'],
  recording: ['callSid', 'conferenceSid', 'url', 'durationSeconds', 'channels', 'source', 'errorCode'],
};

/**
 * The columns of a kind as a table, each the path of a property: `status`, `timestamps.sent`. They are the properties of
 * the resource, and a column for each status it can have.
 */
export function columnsOf(kind: Kind): string[] {
  const path = STATUS_PATH[kind].toSorted((left, right) => left.rank - right.rank);
  return [...BEGINNING, ...OWN[kind], ...path.map(({ status }) => `timestamps.${status}`), ...END];
}
