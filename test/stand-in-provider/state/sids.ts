import type { Kind } from '@sidetrack/domain';
import type { Dialect } from '../dialect.js';

const TWILIO_PREFIX: Readonly<Record<Kind, string>> = { message: 'SM', call: 'CA', recording: 'RE' };

/** The form that a dialect gives to a UUID: SignalWire's SIDs are UUIDs, Twilio's a prefix and 32 hexadecimal digits. */
export function asSid(dialect: Dialect, kind: Kind, uuid: string, prefix = TWILIO_PREFIX[kind]): string {
  return dialect === 'signalwire' ? uuid : prefix + uuid.replaceAll('-', '');
}
