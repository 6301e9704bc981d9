/** Injection tokens of Nest for values that are not classes. */
export const API_SETTINGS = Symbol('settings');
export const LOGGER = Symbol('logger');
export const REPLAY = Symbol('replay');
export const JUDGE = Symbol('judge');
