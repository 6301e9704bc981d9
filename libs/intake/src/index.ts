export * from './quarantine.js';
export * from './receive-callback.js';
export * from './rejection.js';
