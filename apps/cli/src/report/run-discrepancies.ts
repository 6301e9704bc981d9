import { toDeliveryWindows } from '@sidetrack/config';
import { countDiscrepancies, findDiscrepancies, MessageEntity, toMessageResource } from '@sidetrack/views';
import type { Surroundings } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { discrepanciesAsCsv, discrepanciesAsHtml, discrepanciesAsTable } from './discrepancies-report.js';
import type { Discrepancies } from './discrepancies-report.js';
import { giveOut, noteMadeUp } from './made-up-note.js';
import { openReport } from './open-report.js';
import { readClasses, readLimit, readReportOptions, type Format } from './report-options.js';

const AS: Readonly<Record<Format, (found: Discrepancies, note: string | null) => string>> = {
  table: discrepanciesAsTable,
  json: (found) => `${JSON.stringify(found)}\n`,
  csv: discrepanciesAsCsv,
  html: discrepanciesAsHtml,
};

/** `sidetrack report discrepancies`: the messages that ask for someone, each explained, oldest first. */
export function runDiscrepancies(given: GivenOptions, surroundings: Surroundings): Promise<number> {
  const { writer } = surroundings;
  return openReport('discrepancies', surroundings, async ({ pool, lists }, environment) => {
    const now = new Date();
    const { since, until, accountSid, channel, format } = readReportOptions(given, now);
    const filter = { classes: readClasses(given), since, until, accountSid, channel };
    const windows = toDeliveryWindows(environment);
    const messages = lists.getRepository(MessageEntity);
    const counts = await countDiscrepancies(messages, filter, now, windows);
    const page = await findDiscrepancies(messages, filter, now, windows, readLimit(given), null);
    const note = await noteMadeUp(pool, accountSid);
    const found = { counts, data: page.rows.map((row) => toMessageResource(row, now, windows)) };
    giveOut(writer, AS[format](found, note), format, note);
    if (page.next !== null) writer.err('There are more; list them with --limit.\n');
  });
}
