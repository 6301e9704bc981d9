import { CallEntity } from './calls/call.entity.js';
import { MessageEntity } from './messages/message.entity.js';
import { RecordingEntity } from './recordings/recording.entity.js';

/** The tables of all views, for whoever opens a data source on them. */
export const VIEW_ENTITIES = [MessageEntity, CallEntity, RecordingEntity] as const;
