import type { Kind } from '@sidetrack/domain';
import type { Dialect } from '../dialect.js';
import type { Resource } from '../state/resource.js';
import type { RowSetting } from './row-setting.js';
import { signalwireCall, signalwireMessage, signalwireRecording } from './signalwire-rows.js';
import { twilioCall, twilioMessage, twilioRecording } from './twilio-rows.js';

type Write = (resource: Resource, setting: RowSetting) => Record<string, unknown>;

const WRITERS: Readonly<Record<Dialect, Readonly<Record<Kind, Write>>>> = {
  signalwire: { message: signalwireMessage, call: signalwireCall, recording: signalwireRecording },
  twilio: { message: twilioMessage, call: twilioCall, recording: twilioRecording },
};

/** A resource as the compatibility API of its dialect answers it. */
export function writeRow(dialect: Dialect, resource: Resource, setting: RowSetting): Record<string, unknown> {
  return { ...WRITERS[dialect][resource.kind](resource, setting), ...resource.rest };
}
