export { compareRights } from './compare-rights.js';
export type { RightsDifference } from './compare-rights.js';
export { findDoorUrl, findDoorUrls, usualDoorUrl } from './door-logins.js';
export * from './door-roles.js';
export * from './grants.js';
export { loginOf, requirePlainUrl } from './login-url.js';
export { requireDoorLogin } from './require-door-login.js';
