export * from './clean-up-quarantine.js';
export * from './count-groups.js';
export * from './discard-group.js';
export * from './discard-quarantined.js';
export { quarantineIdOf } from './quarantine-id.js';
export {
  QUARANTINE_REASONS,
  QUARANTINE_STATES,
  rightRouteOf,
  type Quarantined,
  type QuarantineEntry,
  type QuarantineReason,
  type QuarantineState,
  type ReplayOutcome,
} from './quarantined.js';
export * from './read-quarantine.js';
export { createSetAside, type SetAside } from './set-aside.js';
export * from './set-aside-within-room.js';
