import type { EventResource } from '@sidetrack/views';

/** A reader that lost its connection reconnects after this time. */
const RETRY_MS = 2_000;

/**
 * One event. The event has no name: for named events a browser needs a listener for each kind, and a program without
 * one of the listeners would miss events. JSON has no line breaks outside its strings, and writes those inside as \n.
 */
export const toServerSentEvent = (resource: EventResource): string =>
  `id: ${resource.position}\ndata: ${JSON.stringify(resource)}\n\n`;

/**
 * The first lines of a stream: its start position. A reader that disconnects before the first event can continue from
 * this position.
 */
export const toOpening = (position: number): string => `retry: ${RETRY_MS}\nid: ${position}\n\n`;

/**
 * A sign of life. With a position, it moves the reader past events that its filter leaves out, without sending an
 * event.
 */
export const toHeartbeat = (position: number | null): string =>
  position === null ? ': still here\n\n' : `: still here\nid: ${position}\n\n`;
