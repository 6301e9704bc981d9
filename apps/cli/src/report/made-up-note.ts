import { isMadeUp, MADE_UP_PREFIX } from '@sidetrack/domain';
import { holdsMadeUp } from '@sidetrack/views';
import type { Pool } from 'pg';
import type { Writer } from '../terminal-writer.js';
import type { Format } from './report-options.js';

const NOTE = `Made-up messages are in these figures: those of accounts that begin with ${MADE_UP_PREFIX} never were sent.`;

/** What has to stand above a report of everything, or of a made-up account; null where nothing of it is made up. */
export async function noteMadeUp(database: Pool, accountSid: string | undefined): Promise<string | null> {
  if (accountSid !== undefined) return isMadeUp(accountSid) ? NOTE : null;
  return (await holdsMadeUp(database)) ? NOTE : null;
}

/** Gives out a report; where its format has no room for a note, that is said beside it. */
export function giveOut({ out, err }: Writer, report: string, format: Format, note: string | null): void {
  out(format === 'table' && note !== null ? `${note}\n\n${report}` : report);
  if (note !== null && (format === 'csv' || format === 'json')) err(`${note}\n`);
}
