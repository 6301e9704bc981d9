import { PARAMETERS } from '@sidetrack/domain';
import { firstsOf, integerFrom, sightings, textFrom, type Projection } from '@sidetrack/event-store';

const { from, to, errorCode, numSegments, numMedia } = PARAMETERS.message;

/** Where each message stands: the rules are in the table itself (migration 0002). */
export const messageProjection: Projection = {
  kind: 'message',
  table: 'messages',
  columns: [
    ...sightings(),
    ...firstsOf('message'),
    textFrom('from_number', from),
    textFrom('to_number', to),
    textFrom('error_code', errorCode),
    integerFrom('num_segments', numSegments),
    integerFrom('num_media', numMedia),
  ],
};
