import { OBSERVED_FACTS, PARAMETERS } from '@sidetrack/domain';
import {
  codeFrom,
  firstSaid,
  firstsOf,
  furthestText,
  integerFrom,
  observations,
  sightings,
  textFrom,
  type Projection,
} from '@sidetrack/event-store';

const { from, to, direction, parentCallSid, durationSeconds, sipResultCode, answeredBy, hangupBy } = PARAMETERS.call;

/** Where each call stands: the rules are in the table itself (migrations 0003 and 0015). */
export const callProjection: Projection = {
  kind: 'call',
  table: 'calls',
  columns: [
    ...sightings(),
    ...firstsOf('call'),
    furthestText('call', 'furthest_from', firstSaid(from)),
    furthestText('call', 'furthest_to', firstSaid(to)),
    textFrom('direction', direction),
    textFrom('parent_call_sid', parentCallSid),
    codeFrom('sip_result_code', sipResultCode),
    textFrom('answered_by', answeredBy),
    textFrom('hangup_by', hangupBy),
    integerFrom('duration_seconds', durationSeconds),
    ...observations('call', OBSERVED_FACTS.call),
  ],
  generatedTexts: ['from_number', 'to_number'],
};
