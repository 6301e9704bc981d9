export * from './json-depth.js';
export * from './json-width.js';
