export * from './callback-event.js';
export * from './delivery-class.js';
export * from './duration.js';
export * from './kind.js';
export * from './message-error-codes.js';
export * from './parameters.js';
export * from './sip-codes.js';
export * from './status-path.js';
