export * from './advisory-locks.js';
export * from './as-only-one.js';
