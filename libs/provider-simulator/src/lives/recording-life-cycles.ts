import { type Draws, drawInt, drawOne, drawSpan, drawUuid, drawWeighted } from '../draws/draw.js';
import type { PlannedCallback, Setting } from './planned-callback.js';

interface RecordingLife {
  readonly name: string;
  readonly weight: number;
  readonly end: 'completed' | 'absent' | 'failed';
  /** `in-progress` is reported only to those who ask for it. */
  readonly reportsStart: boolean;
}

/** Source: the callback reference §3. */
export const RECORDING_LIVES: readonly RecordingLife[] = [
  { name: 'completed', weight: 60, end: 'completed', reportsStart: false },
  { name: 'completed, its start reported too', weight: 30, end: 'completed', reportsStart: true },
  { name: 'absent', weight: 7, end: 'absent', reportsStart: false },
  { name: 'failed', weight: 3, end: 'failed', reportsStart: true },
];

const SOURCES = ['RecordVerb', 'RecordVerb', 'OutBoundApi', 'StartCallRecordingApi'] as const;

/** A recording as part of its call, before the call's own callbacks are made. */
export interface PlannedRecording {
  readonly sid: string;
  readonly url: string;
  readonly durationSeconds: number;
  readonly life: RecordingLife;
}

export interface RecordedCall {
  readonly sid: string;
  readonly answeredMs: number;
  readonly endMs: number;
  readonly hasDialled: boolean;
}

/** The recording that an answered call leaves. */
export function drawRecording(draws: Draws, setting: Setting, callSeconds: number): PlannedRecording {
  const life = drawWeighted(draws, RECORDING_LIVES);
  const sid = drawUuid(draws);
  return {
    sid,
    url: `https://example.signalwire.com/api/laml/2010-04-01/Accounts/${setting.accountSid}/Recordings/${sid}`,
    durationSeconds: life.end === 'completed' ? Math.max(1, callSeconds - drawInt(draws, 0, 2)) : 0,
    life,
  };
}

/** The callbacks of a recording. The recording ends after its call, because the file is made after the call. */
export function planRecording(
  draws: Draws,
  setting: Setting,
  recording: PlannedRecording,
  call: RecordedCall,
): PlannedCallback[] {
  const channels = String(drawInt(draws, 1, 2));
  const source = call.hasDialled ? 'DialVerb' : drawOne(draws, SOURCES);
  const report = (status: string, durationSeconds: number, atMs: number): PlannedCallback => ({
    kind: 'recording',
    sid: recording.sid,
    params: {
      AccountSid: setting.accountSid,
      CallSid: call.sid,
      RecordingSid: recording.sid,
      RecordingUrl: recording.url,
      RecordingStatus: status,
      RecordingDuration: String(durationSeconds),
      RecordingChannels: channels,
      RecordingSource: source,
    },
    atMs,
  });
  const end = report(recording.life.end, recording.durationSeconds, call.endMs + drawSpan(draws, [1_500, 60_000]));
  if (!recording.life.reportsStart) return [end];
  return [report('in-progress', 0, call.answeredMs + drawInt(draws, 300, 1_200)), end];
}
