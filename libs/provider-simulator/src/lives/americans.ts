import { drawBody, drawReply } from './message-bodies.js';
import { drawNumber, drawOwnNumber } from './phone-numbers.js';
import type { People } from './planned-callback.js';

/** Of whom traffic is that says nothing else: a customer in the United States, and those whom it calls and writes to. */
export const AMERICANS: People = { drawOwnNumber, drawNumber, drawBody, drawReply };
