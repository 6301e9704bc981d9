export * from './due-hours.js';
export * from './summarise-hours.js';
export * from './take-turn.js';
export * from './verify-summaries.js';
