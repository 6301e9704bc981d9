export * from './choose-main.js';
export * from './find-by-ticket.js';
export * from './find-related.js';
export * from './find-sid.js';
export * from './lookup-resource.js';
export * from './read-pasted-sid.js';
export type { SameNumberLinks } from './same-number.js';
export type { AnyResource } from './ticket-text.js';
export * from './timeline.js';
