import { findByTicket, type SidOfTicket } from '@sidetrack/views';
import type { Pool } from 'pg';
import type { PageBody } from '../listing/page.js';
import { isTicketReference } from './ticket-reference.js';

/** The SIDs of a ticket from a path. A text that no note can name as a ticket has no SIDs, like an unknown ticket. */
export async function sidsOfTicket(database: Pool, text: string): Promise<PageBody<SidOfTicket>> {
  const reference = text.trim();
  return { data: isTicketReference(reference) ? await findByTicket(database, reference) : [], next: null };
}
