import type { Kind } from '@sidetrack/domain';
import type { Dialect } from '../dialect.js';

/** Words of callbacks that the REST APIs say otherwise. What is missing here is said as it is. */
const OTHERWISE: Readonly<Record<Dialect, Readonly<Record<Kind, Readonly<Record<string, string>>>>>> = {
  signalwire: {
    // SignalWire's messages know no word for being received, and none for a receipt by a reader.
    message: {
      sending: 'initiated',
      receiving: 'queued',
      accepted: 'queued',
      scheduled: 'queued',
      read: 'delivered',
    },
    call: { initiated: 'queued', answered: 'in-progress' },
    recording: {},
  },
  twilio: {
    message: {},
    call: { initiated: 'queued', answered: 'in-progress' },
    recording: {},
  },
};

/** The REST API's word for a status that a callback says so. */
export function restWord(dialect: Dialect, kind: Kind, status: string): string {
  return OTHERWISE[dialect][kind][status] ?? status;
}
