/** Names under which Nest hands over what is no class. */
export const RECEIVE_CALLBACK = Symbol('receiveCallback');
export const LOGGER = Symbol('logger');
