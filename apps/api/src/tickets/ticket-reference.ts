export const MAX_TICKET_REFERENCE = 100;

const REFERENCE = new RegExp(`^[^\\p{Cc}\\p{Cs}]{1,${MAX_TICKET_REFERENCE}}$`, 'u');

/** Whether a note can have this text as its ticket: one line, allowed in a path and in PostgreSQL. */
export const isTicketReference = (text: string): boolean => REFERENCE.test(text);
