export * from './due-hours.js';
export * from './summarise-hours.js';
export * from './summary-difference.js';
export { recountTraffic } from './sum-up-traffic.js';
export * from './take-turn.js';
export * from './verify-summaries.js';
