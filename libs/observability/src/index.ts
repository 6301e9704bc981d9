export * from './bounded-log.js';
export { describeError, withoutStack } from './describe-error.js';
export * from './logger.js';
export * from './nest-logger.js';
