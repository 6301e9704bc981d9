import { isMadeUp, MADE_UP_PREFIX } from '@sidetrack/domain';
import { holdsMadeUp } from '@sidetrack/views';
import type { Pool } from 'pg';
import type { Writer } from '../terminal-writer.js';
import type { Format } from './report-options.js';

const NOTE = `Made-up messages are in these figures: those of accounts that begin with ${MADE_UP_PREFIX} never were sent.`;

/** The note above a report about all accounts or about a made-up account. Null when none of the data is made up. */
export async function noteMadeUp(database: Pool, accountSid: string | undefined): Promise<string | null> {
  if (accountSid !== undefined) return isMadeUp(accountSid) ? NOTE : null;
  return (await holdsMadeUp(database)) ? NOTE : null;
}

/** Prints a report. When the format has no room for the note, the note is printed beside the report. */
export function giveOut({ out, err }: Writer, report: string, format: Format, note: string | null): void {
  out(format === 'table' && note !== null ? `${note}\n\n${report}` : report);
  if (note !== null && (format === 'csv' || format === 'json')) err(`${note}\n`);
}
