import type { Kind } from '@sidetrack/domain';
import type { ListPosition } from '@sidetrack/views';
import { cursorsOf, TEXT, TIME, type CursorCodec } from '../query/cursor.js';

const cursorsOfKind = (kind: Kind): CursorCodec<ListPosition> =>
  cursorsOf<ListPosition>(kind, { firstSeenAt: TIME, sid: TEXT, accountSid: TEXT });

/** The cursors of the three lists. No list accepts another list's cursor. */
export const LIST_CURSORS: Readonly<Record<Kind, CursorCodec<ListPosition>>> = {
  message: cursorsOfKind('message'),
  call: cursorsOfKind('call'),
  recording: cursorsOfKind('recording'),
};
