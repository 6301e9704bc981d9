import { PARAMETERS } from '@sidetrack/domain';
import { firstsOf, integerFrom, sightings, textFrom, type Projection } from '@sidetrack/event-store';

const { from, to, direction, parentCallSid, durationSeconds, sipResultCode, answeredBy, hangupBy } = PARAMETERS.call;

/** Where each call stands: the rules are in the table itself (migration 0003). */
export const callProjection: Projection = {
  kind: 'call',
  table: 'calls',
  columns: [
    ...sightings(),
    ...firstsOf('call'),
    textFrom('from_number', from),
    textFrom('to_number', to),
    textFrom('direction', direction),
    textFrom('parent_call_sid', parentCallSid),
    textFrom('sip_result_code', sipResultCode),
    textFrom('answered_by', answeredBy),
    textFrom('hangup_by', hangupBy),
    integerFrom('duration_seconds', durationSeconds),
  ],
};
