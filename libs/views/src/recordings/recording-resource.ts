import { EXAMPLE, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import { OBSERVED_FIELDS, observedFactsOf, observedOf } from '../discrepancy/discrepancy-resource.js';
import { asTimestamps, inPathOrder } from '../resource/first-reports.js';
import { columnsFrom, identityOf, resource, sightingsOf, standingOf } from '../resource/resource-answer.js';
import type { RecordingEntity } from './recording.entity.js';

const [STARTED_AT, ENDED_AT] = ['2026-01-31T08:00:09.410Z', '2026-01-31T08:01:51.020Z'];

/** The columns of the row that the answer shows as they are: of what it is a recording, and what it is like. */
const SUBJECT = {
  callSid: field.textOrNull('The call that was recorded.', EXAMPLE.call),
  conferenceSid: field.textOrNull('The conference that was recorded.', null),
};
const COLUMNS = {
  url: field.textOrNull(
    'Where the audio is. Whoever knows it may be able to listen.',
    `https://example.signalwire.com/api/laml/2010-04-01/Accounts/${EXAMPLE.account}/Recordings/${EXAMPLE.recording}`,
  ),
  durationSeconds: field.wholeOrNull('How long it is.', 92),
  channels: field.wholeOrNull('1 or 2.', 1),
  source: field.textOrNull('What started it, as the provider says it.', 'OutboundAPI'),
  errorCode: field.textOrNull("The provider's error code.", null),
};

/** What only the provider's REST API says. */
const PRICED = {
  price: field.textOrNull('What the provider charges, as its REST API wrote it; null where it was not asked.', null),
  priceUnit: field.textOrNull('The currency of the price: ISO 4217.', null),
};

const subjectOf = columnsFrom(SUBJECT);
const columnsOfRecording = columnsFrom(COLUMNS);

/** A recording as the API shows it. */
export const RecordingResource = resource(
  'recording',
  { ...SUBJECT, ...COLUMNS, ...PRICED, ...OBSERVED_FIELDS },
  {
    status: 'completed',
    final: true,
    timestamps: { 'in-progress': STARTED_AT, completed: ENDED_AT },
    eventCount: 2,
    firstSeenAt: STARTED_AT,
    lastSeenAt: ENDED_AT,
  },
);
export type RecordingResource = AnswerOf<typeof RecordingResource>;

export function toRecordingResource(row: RecordingEntity): RecordingResource {
  const reports = {
    'in-progress': row.inProgressAt,
    completed: row.completedAt,
    failed: row.failedAt,
    absent: row.absentAt,
  };
  const timestamps = inPathOrder('recording', reports);
  return {
    kind: 'recording',
    ...identityOf(row),
    ...subjectOf(row),
    ...standingOf(row),
    ...columnsOfRecording(row),
    ...observedFactsOf(row, ['price', 'priceUnit']),
    ...observedOf('recording', row, timestamps),
    timestamps: asTimestamps(timestamps),
    ...sightingsOf(row),
  };
}
