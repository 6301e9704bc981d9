import type { EventResource } from '@sidetrack/views';

/** After so long a reader that lost its connection comes back. */
const RETRY_MS = 2_000;

/**
 * One event. It has no name of its own: a browser would then want a listener for each kind, and whoever forgot one would
 * miss events. JSON has no line breaks outside its strings and writes those inside as \n.
 */
export const toServerSentEvent = (resource: EventResource): string =>
  `id: ${resource.position}\ndata: ${JSON.stringify(resource)}\n\n`;

/** What a stream begins with: from here on it goes, also for whoever loses it before the first event. */
export const toOpening = (position: number): string => `retry: ${RETRY_MS}\nid: ${position}\n\n`;

/** A sign of life. With a position it moves the reader's place past what its filter leaves out, without an event. */
export const toHeartbeat = (position: number | null): string =>
  position === null ? ': still here\n\n' : `: still here\nid: ${position}\n\n`;
