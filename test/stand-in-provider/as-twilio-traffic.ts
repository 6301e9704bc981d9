import type { PlannedCallback } from '@sidetrack/provider-simulator';
import { asSid } from './state/sids.js';

/** The parameters that hold SIDs, and what Twilio's SIDs of them begin with. */
const PREFIXES: Readonly<Record<string, string>> = { CallSid: 'CA', ParentCallSid: 'CA', RecordingSid: 'RE' };

/**
 * A plan of SignalWire's traffic as Twilio has it: the same lives under SIDs of Twilio's form. A recording that fails is
 * `absent` there, since Twilio's lists know no other word for it. Plan with an account of `AC` and 32 hexadecimal digits.
 */
export function asTwilioTraffic(plan: readonly PlannedCallback[]): PlannedCallback[] {
  return plan.map(({ kind, params, atMs }) => {
    const translated = Object.fromEntries(
      Object.entries(params).map(([name, value]) => [name, translate(name, value, params)]),
    );
    const sid = translated[kind === 'message' ? 'MessageSid' : kind === 'call' ? 'CallSid' : 'RecordingSid'] ?? '';
    return { kind, sid, params: translated, atMs };
  });
}

function translate(name: string, value: string, params: Readonly<Record<string, string>>): string {
  if (name === 'MessageSid') return asSid('twilio', 'message', value, Number(params.NumMedia) > 0 ? 'MM' : 'SM');
  if (name === 'RecordingStatus' && value === 'failed') return 'absent';
  if (name === 'RecordingUrl') return twilioUrl(value);
  const prefix = PREFIXES[name];
  return prefix === undefined ? value : asSid('twilio', 'call', value, prefix);
}

/** The last segment of a recording's URL is its SID. */
function twilioUrl(url: string): string {
  const sidAt = url.lastIndexOf('/') + 1;
  return url.slice(0, sidAt) + asSid('twilio', 'recording', url.slice(sidAt));
}
