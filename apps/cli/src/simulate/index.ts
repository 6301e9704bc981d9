export { disturb, type DisturbedTraffic, type DisturbOptions } from './disturb.js';
export { inOrderOfTime, planTraffic, TIMESTAMPS_WITHIN_MS, type TrafficOptions } from './life-cycles.js';
export type { PlannedCallback } from './planned-callback.js';
export { sendCallbacks, type SendOptions } from './send-callbacks.js';
export { MADE_UP_ACCOUNT } from './signing-key.js';
export type { Outcome, SendSummary } from './tally.js';
