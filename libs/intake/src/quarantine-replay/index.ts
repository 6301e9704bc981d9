export * from './replay-quarantined.js';
