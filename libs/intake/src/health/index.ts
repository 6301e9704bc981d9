export { isReady, type DoorHealth, type DoorTrouble, type DoorTroubleCode } from './door-health.js';
export { HealthWatch, type HealthWatchOptions } from './health-watch.js';
