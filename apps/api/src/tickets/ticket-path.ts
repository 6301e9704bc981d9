import type { FastifyReply } from 'fastify';

/** The 28th of November 2026, as RFC 9745 writes it. */
export const DEPRECATED_SINCE = `@${Date.UTC(2026, 10, 28) / 1_000}`;

/** The path of the SIDs of a ticket. */
export const ticketPath = (reference: string): string => `/v1/tickets/${encodeURIComponent(reference)}`;

/** Sets the header of an answer at the old path that points to the new path. */
export function pointToTicket(reply: FastifyReply, reference: string): void {
  void reply.header('deprecation', DEPRECATED_SINCE);
  void reply.header('link', `<${ticketPath(reference)}>; rel="successor-version"`);
}
