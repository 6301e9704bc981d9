import type { Projection } from '@sidetrack/event-store';
import { callProjection } from './calls/call-projection.js';
import { messageProjection } from './messages/message-projection.js';
import { recordingProjection } from './recordings/recording-projection.js';

/** Every view that events are folded into. Their order is the order of locking (append-statement): never change it. */
export const PROJECTIONS: readonly Projection[] = [messageProjection, callProjection, recordingProjection];
