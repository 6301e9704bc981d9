import { OBSERVED_FACTS, PARAMETERS } from '@sidetrack/domain';
import {
  codeFrom,
  firstsOf,
  integerFrom,
  observations,
  sightings,
  textFrom,
  type Projection,
} from '@sidetrack/event-store';

const { callSid, conferenceSid, url, source, errorCode, durationSeconds, channels } = PARAMETERS.recording;

/** Where each recording stands: the rules are in the table itself (migration 0004). */
export const recordingProjection: Projection = {
  kind: 'recording',
  table: 'recordings',
  columns: [
    ...sightings(),
    ...firstsOf('recording'),
    textFrom('call_sid', callSid),
    textFrom('conference_sid', conferenceSid),
    textFrom('url', url),
    textFrom('source', source),
    codeFrom('error_code', errorCode),
    integerFrom('duration_seconds', durationSeconds),
    integerFrom('channels', channels),
    ...observations('recording', OBSERVED_FACTS.recording),
  ],
};
