import type { FastifyReply } from 'fastify';

/** The 28th of November 2026, as RFC 9745 writes it. */
export const DEPRECATED_SINCE = `@${Date.UTC(2026, 10, 28) / 1_000}`;

/** Where the SIDs of a ticket are asked for. */
export const ticketPath = (reference: string): string => `/v1/tickets/${encodeURIComponent(reference)}`;

/** Says in the head of an answer at the old path where the ticket is asked for from now on. */
export function pointToTicket(reply: FastifyReply, reference: string): void {
  void reply.header('deprecation', DEPRECATED_SINCE);
  void reply.header('link', `<${ticketPath(reference)}>; rel="successor-version"`);
}
