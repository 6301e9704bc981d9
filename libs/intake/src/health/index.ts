export { isReady, type DoorHealth, type DoorTrouble, type DoorTroubleCode } from './door-health.js';
