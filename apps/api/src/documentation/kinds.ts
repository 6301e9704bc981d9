import type { Kind } from '@sidetrack/domain';
import { asOf, CallResource, HistoryEvent, MessageResource, RecordingResource, type Answer } from '@sidetrack/views';
import { count, pageOf, range } from './page-answer.js';

/** The answer about one resource of each kind. */
export const RESOURCES = {
  message: MessageResource,
  call: CallResource,
  recording: RecordingResource,
} as const satisfies Record<Kind, Answer>;

export const PAGES = {
  message: pageOf('MessageListDto', MessageResource, { range: range(), count: count() }),
  call: pageOf('CallListDto', CallResource, { range: range(), count: count() }),
  recording: pageOf('RecordingListDto', RecordingResource, { range: range(), count: count() }),
} as const satisfies Record<Kind, Answer>;

/** All events of one resource. */
export const EventList = pageOf('EventListDto', HistoryEvent, { asOf: asOf() });
