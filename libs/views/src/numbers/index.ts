export * from './list-of-number.js';
export * from './rates-of-number.js';
