/** Names under which Nest hands over what is no class. */
export const SETTINGS = Symbol('settings');
export const HEALTH_POOL = Symbol('healthPool');
