export { findSilences, type Series, type SilentSeries } from './find-silences.js';
export { Sightings } from './sightings.js';
export type { NotEnoughHistory, Silence, ToldSilences } from './silence.js';
export { SLOT_MINUTES, SLOT_MS, SLOTS_PER_DAY, SLOTS_PER_HOUR, type SlotSpan } from './slots.js';
export { tellSilences } from './tell-silences.js';
