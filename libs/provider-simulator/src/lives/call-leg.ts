import { AMERICANS } from './americans.js';
import { callParameters, numberLevelParameters, type DrawnCall } from './call-parameters.js';
import { PAUSE_BEFORE, type CallLife } from './call-lives.js';
import { type Draws, drawChance, drawInt, drawOne, drawSpan, drawUuid } from '../draws/draw.js';
import { drawSipAddress } from './phone-numbers.js';
import type { PlannedCallback, Setting } from './planned-callback.js';

const INBOUND_SHARE = 0.2;
const SIP_ADDRESS_SHARE = 0.06;
/** The two published real callbacks lack parameters that the specification calls required (callback reference §0). */
const SPARSE_SHARE = 0.1;

interface Moment {
  readonly word: string;
  readonly atMs: number;
}

/** One call SID, with the times at which the call reached each status. */
export interface Leg {
  readonly life: CallLife;
  readonly call: DrawnCall;
  readonly moments: Moment[];
  readonly answeredMs: number | null;
}

/** A call with this life from `startMs` on. With a `parent`, it is the leg that the parent dialled. */
export function drawLeg(
  draws: Draws,
  setting: Setting,
  startMs: number,
  life: CallLife,
  parent: DrawnCall | null,
): Leg {
  const moments = walk(draws, life.path, startMs);
  const isInbound = life.reports === 'number-level' || (!parent && drawChance(draws, INBOUND_SHARE));
  const { drawOwnNumber, drawNumber } = setting.people ?? AMERICANS;
  const own = drawOwnNumber(draws);
  const other = drawChance(draws, SIP_ADDRESS_SHARE) ? drawSipAddress(draws) : drawNumber(draws);
  const sipCode = drawOne(draws, life.sipCodes);
  return {
    life,
    moments,
    answeredMs: moments.find(({ word }) => word === 'answered' || word === 'in-progress')?.atMs ?? null,
    call: {
      sid: drawUuid(draws),
      accountSid: setting.accountSid,
      direction: parent ? 'outbound-dial' : isInbound ? 'inbound' : 'outbound-api',
      from: isInbound ? other : own,
      to: isInbound ? own : other,
      parentCallSid: parent?.sid ?? null,
      forwardedFrom: parent && drawChance(draws, 0.3) ? parent.to : null,
      callerName: isInbound && drawChance(draws, 0.5) ? 'EXAMPLE CALLER' : null,
      sipCode,
      hangupDirection: drawHangupDirection(draws, sipCode),
      isSparse: drawChance(draws, SPARSE_SHARE),
    },
  };
}

/** The leg, ended no earlier than at `atMs`. */
export function endAfter(leg: Leg, atMs: number): Leg {
  const end = leg.moments.at(-1)!;
  return { ...leg, moments: [...leg.moments.slice(0, -1), { ...end, atMs: Math.max(end.atMs, atMs) }] };
}

/** The time from the answer to the end. 0 when nobody answered. */
export function durationSeconds(leg: Leg): number {
  return leg.answeredMs === null ? 0 : Math.floor((leg.moments.at(-1)!.atMs - leg.answeredMs) / 1_000);
}

/** The leg's callbacks, as many as its life reports. */
export function reportLeg(draws: Draws, setting: Setting, leg: Leg): PlannedCallback[] {
  const reported = leg.life.reports === 'all' ? leg.moments : leg.moments.slice(-1);
  return reported.map(({ word, atMs }, sequenceNumber) => {
    // A number's own callback carries the time at which the call was created (callback reference §1.1).
    const isNumberLevel = leg.life.reports === 'number-level';
    const timestamp = new Date(setting.startAt.getTime() + (isNumberLevel ? leg.moments[0]!.atMs : atMs));
    const isEnd = word === leg.life.path.at(-1);
    const moment = { word, timestamp, sequenceNumber, isEnd, durationSeconds: durationSeconds(leg) };
    return {
      kind: 'call',
      sid: leg.call.sid,
      params: isNumberLevel ? numberLevelParameters(draws, leg.call, moment) : callParameters(draws, leg.call, moment),
      // Every callback is a separate request with its own delay, so callbacks that are close in time may cross.
      atMs: atMs + drawInt(draws, 5, 250),
    };
  });
}

/**
 * Who ended the call: either side of an answered call, the caller who gave up (487), else the called side that refused.
 */
function drawHangupDirection(draws: Draws, sipCode: string): 'inbound' | 'outbound' {
  if (sipCode === '200') return drawOne(draws, ['inbound', 'outbound']);
  return sipCode === '487' ? 'outbound' : 'inbound';
}

function walk(draws: Draws, path: readonly string[], startMs: number): Moment[] {
  let atMs = startMs;
  let isAnswered = false;
  return path.map((word) => {
    const isAnswer = word === 'answered' || word === 'in-progress';
    // Two words for one status. The second callback follows at once.
    atMs += drawSpan(draws, isAnswer && isAnswered ? [0, 40] : PAUSE_BEFORE[word]!);
    isAnswered ||= isAnswer;
    return { word, atMs };
  });
}
