export type { Difference } from './difference.js';
export { findDoorUrl, findDoorUrls, guessDoorUrl, usualDoorUrl } from './door-logins.js';
export { compareGrants, readDoorRights, type DoorRights, type HeldRights } from './door-rights.js';
export * from './door-roles.js';
export * from './grants.js';
export { loginOf, requirePlainUrl } from './login-url.js';
export { compareOwners, readOwnership, rightfulOwner, type Ownership } from './ownership.js';
export { chooseDoorLogin, compareDoorRole, type DoorLogin } from './plan-door-role.js';
export { requireDoorLogin } from './require-door-login.js';
