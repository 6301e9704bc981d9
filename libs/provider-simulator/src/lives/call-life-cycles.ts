import type { DrawnCall } from './call-parameters.js';
import { drawLeg, durationSeconds, endAfter, reportLeg, type Leg } from './call-leg.js';
import { CALL_LIVES, CHILD_LIVES, type CallLife } from './call-lives.js';
import { type Draws, drawChance, drawSpan, drawWeighted } from '../draws/draw.js';
import type { PlannedCallback, Setting } from './planned-callback.js';
import { drawRecording, planRecording } from './recording-life-cycles.js';

const RECORDED_SHARE = 0.3;
const DIALLING_SHARE = 0.12;

/**
 * The callbacks of one call that begins at `startMs`, of the leg that the call may have dialled, and of the recording
 * that it may have left. `mayDial: false` keeps the call to a single SID.
 */
export function planCall(
  draws: Draws,
  setting: Setting,
  startMs: number,
  mayDial: boolean,
): { readonly life: CallLife; readonly calls: number; readonly callbacks: readonly PlannedCallback[] } {
  const leg = drawLeg(draws, setting, startMs, drawWeighted(draws, CALL_LIVES), null);
  const wantsRecording = drawChance(draws, RECORDED_SHARE);
  const wantsToDial = drawChance(draws, DIALLING_SHARE);
  if (leg.answeredMs === null || leg.life.reports === 'number-level') {
    return { life: leg.life, calls: 1, callbacks: reportLeg(draws, setting, leg) };
  }
  const child = mayDial && wantsToDial ? drawChild(draws, setting, leg.call, leg.answeredMs) : null;
  const ended = child ? endAfter(leg, child.moments.at(-1)!.atMs + 1_000) : leg;
  const callbacks = [
    ...(wantsRecording ? reportRecorded(draws, setting, ended, child !== null) : reportLeg(draws, setting, ended)),
    ...(child ? reportLeg(draws, setting, child) : []),
  ];
  return { life: leg.life, calls: child ? 2 : 1, callbacks };
}

function drawChild(draws: Draws, setting: Setting, parent: DrawnCall, answeredMs: number): Leg {
  const life = drawWeighted(draws, CHILD_LIVES);
  return drawLeg(draws, setting, answeredMs + drawSpan(draws, [300, 4_000]), life, parent);
}

function reportRecorded(draws: Draws, setting: Setting, leg: Leg, hasDialled: boolean): PlannedCallback[] {
  const recording = drawRecording(draws, setting, durationSeconds(leg));
  const call = {
    sid: leg.call.sid,
    answeredMs: leg.answeredMs ?? leg.moments.at(-1)!.atMs,
    endMs: leg.moments.at(-1)!.atMs,
    hasDialled,
  };
  const own = reportLeg(draws, setting, { ...leg, call: { ...leg.call, recording } });
  return [...own, ...planRecording(draws, setting, recording, call)];
}
