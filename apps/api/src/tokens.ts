/** Names under which Nest hands over what is no class. */
export const SETTINGS = Symbol('settings');
export const LOGGER = Symbol('logger');
export const REPLAY = Symbol('replay');
export const JUDGE = Symbol('judge');
