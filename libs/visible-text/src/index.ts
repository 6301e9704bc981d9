export * from './show-invisible.js';
