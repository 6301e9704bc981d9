export * from './arrival.js';
export * from './journal/index.js';
export * from './keep-callbacks.js';
export * from './quarantine/index.js';
export * from './quarantine-replay/index.js';
export * from './read-arrival.js';
export * from './receive-callback.js';
export * from './rejection.js';
