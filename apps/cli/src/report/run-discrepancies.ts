import { toDeliveryWindows } from '@sidetrack/config';
import {
  countDiscrepancies,
  DEFAULT_DISCREPANCIES,
  findDiscrepancies,
  MessageEntity,
  toMessageResource,
} from '@sidetrack/views';
import type { ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { discrepanciesAsCsv, discrepanciesAsHtml, discrepanciesAsTable } from './discrepancies-report.js';
import type { Discrepancies } from './discrepancies-report.js';
import type { DiscrepanciesOptions } from './discrepancies.verb.js';
import { giveOut, noteMadeUp } from './made-up-note.js';
import { openReport } from './open-report.js';
import { chooseFormat, type Format } from './report-options.js';
import { requireOrder } from './require-order.js';

const AS: Readonly<Record<Format, (found: Discrepancies, note: string | null) => string>> = {
  table: discrepanciesAsTable,
  json: (found) => `${JSON.stringify(found)}\n`,
  csv: discrepanciesAsCsv,
  html: discrepanciesAsHtml,
};

/** `sidetrack report discrepancies`: the messages that need attention, each explained, oldest first. */
export async function runDiscrepancies(options: DiscrepanciesOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { askedAt: now, writer } = surroundings;
  const { since, until, class: classes = DEFAULT_DISCREPANCIES, account: accountSid, channel, limit } = options;
  const format = chooseFormat(options);
  requireOrder(options);
  return openReport(surroundings, async ({ pool, lists }, environment) => {
    const filter = { classes, since, until, accountSid, channel };
    const windows = toDeliveryWindows(environment);
    const messages = lists.getRepository(MessageEntity);
    const counts = await countDiscrepancies(messages, filter, now, windows);
    const page = await findDiscrepancies(messages, filter, now, windows, limit, null);
    const note = await noteMadeUp(pool, accountSid);
    const found = { counts, data: page.rows.map((row) => toMessageResource(row, now, windows)) };
    giveOut(writer, AS[format](found, note), format, note);
    if (page.next !== null) writer.err('There are more; list them with --limit.\n');
  });
}
