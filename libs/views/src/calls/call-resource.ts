import { EXAMPLE, type AnswerOf } from '../answers/index.js';
import * as field from '../answers/fields.js';
import { OBSERVED_FIELDS, observedFactsOf, observedOf } from '../discrepancy/discrepancy-resource.js';
import { asTimestamps, inPathOrder } from '../resource/first-reports.js';
import { columnsFrom, identityOf, resource, sightingsOf, standingOf } from '../resource/resource-answer.js';
import type { CallEntity } from './call.entity.js';

/** The columns of the row that the answer shows as they are. */
const COLUMNS = {
  direction: field.textOrNull('`inbound`, `outbound-api` or `outbound-dial`, as the provider says it.', 'outbound-api'),
  from: field.textOrNull('The caller.', EXAMPLE.ours),
  to: field.textOrNull('The callee.', EXAMPLE.callee),
  parentCallSid: field.textOrNull('The call that dialled this leg.', null),
  durationSeconds: field.wholeOrNull('How long it lasted.', 94),
  sipResultCode: field.textOrNull('The SIP code of the INVITE.', '200'),
  answeredBy: field.textOrNull('A person or a machine, with answering machine detection.', 'human'),
  hangupBy: field.textOrNull('Who ended it.', EXAMPLE.callee),
};

const columnsOfCall = columnsFrom(COLUMNS);

/** What only the provider's REST API says, as it wrote it; null where it was not asked, or does not say it. */
const MEASURED = {
  price: field.textOrNull('What the provider charges.', null),
  priceUnit: field.textOrNull('The currency of the price: ISO 4217.', null),
  mos: field.textOrNull('Mean opinion score of the inbound audio, 1 to 5.', null),
  rttMs: field.textOrNull('Round-trip time of the audio, average, in milliseconds.', null),
  jitterMs: field.textOrNull('Jitter of the outbound audio, average, in milliseconds.', null),
  lostPackets: field.textOrNull('Packets of the outbound audio that were lost.', null),
};
const MEASURES = ['price', 'priceUnit', 'mos', 'rttMs', 'jitterMs', 'lostPackets'] as const;

/** A call as the API shows it. */
export const CallResource = resource(
  'call',
  { ...COLUMNS, ...MEASURED, ...OBSERVED_FIELDS },
  {
    status: 'completed',
    final: true,
    timestamps: {
      initiated: '2026-01-31T08:00:00.000Z',
      ringing: '2026-01-31T08:00:02.000Z',
      answered: '2026-01-31T08:00:09.000Z',
      completed: '2026-01-31T08:01:43.000Z',
    },
    eventCount: 4,
    firstSeenAt: '2026-01-31T08:00:00.310Z',
    lastSeenAt: '2026-01-31T08:01:43.290Z',
  },
);
export type CallResource = AnswerOf<typeof CallResource>;

export function toCallResource(row: CallEntity): CallResource {
  const timestamps = firstReports(row);
  return {
    kind: 'call',
    ...identityOf(row),
    ...standingOf(row),
    ...columnsOfCall(row),
    ...observedFactsOf(row, MEASURES),
    ...observedOf('call', row, timestamps),
    timestamps: asTimestamps(timestamps),
    ...sightingsOf(row),
  };
}

function firstReports(row: CallEntity): Record<string, Date> {
  return inPathOrder('call', {
    queued: row.queuedAt,
    initiated: row.initiatedAt,
    ringing: row.ringingAt,
    answered: row.answeredAt,
    completed: row.completedAt,
    busy: row.busyAt,
    'no-answer': row.noAnswerAt,
    failed: row.failedAt,
    canceled: row.canceledAt,
  });
}
