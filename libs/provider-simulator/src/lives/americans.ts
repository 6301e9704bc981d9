import { drawBody, drawReply } from './message-bodies.js';
import { drawNumber, drawOwnNumber } from './phone-numbers.js';
import type { People } from './planned-callback.js';

/**
 * The default parties of traffic: a customer in the United States, and the people that the customer calls and writes
 * to.
 */
export const AMERICANS: People = { drawOwnNumber, drawNumber, drawBody, drawReply };
