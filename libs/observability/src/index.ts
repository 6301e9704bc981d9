export * from './bounded-log.js';
export * from './logger.js';
export * from './nest-logger.js';
