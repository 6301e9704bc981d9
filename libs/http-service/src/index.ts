export * from './client-address.js';
export * from './client-limits.js';
export {
  believe,
  CONNECTION_LIMITS,
  disbelieve,
  isBelievedClient,
  isBelievedConnection,
  limitConnections,
  mayStayOpen,
  type ConnectionLimits,
} from './limit-connections.js';
export * from './listen-to-problems.js';
export * from './load-ahead.js';
export * from './open-door.js';
export * from './problem.js';
export * from './problem-register.js';
export * from './problem-exception.js';
export * from './problem-filter.js';
export * from './refuse-broken-requests.js';
export * from './request-id.js';
export * from './run-door.js';
export * from './security-headers.js';
export * from './without-root.js';
