export { Breaker } from './breaker.js';
export * from './door-lanes.js';
export * from './lane-set.js';
