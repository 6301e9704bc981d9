export * from './delivery-windows.js';
export * from './is-loopback.js';
export * from './pairs.js';
export * from './read-environment.js';
export * from './require-public-url.js';
export * from './settings.js';
export * from './tokens.js';
export * from './unproven-database.js';
