import { toDeliveryWindows } from '@sidetrack/config';
import { auditDeliveries, closeRange, countIntervals, type DeliveryAudit, type TimeRange } from '@sidetrack/views';
import type { ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import { WrongUsage } from '../frame/wrong-usage.js';
import { deliveriesAsCsv } from './deliveries-csv.js';
import { deliveriesAsHtml, deliveriesAsTable } from './deliveries-report.js';
import type { DeliveriesOptions } from './deliveries.verb.js';
import { giveOut, noteMadeUp } from './made-up-note.js';
import { openReport } from './open-report.js';
import { chooseFormat, type Format } from './report-options.js';
import { requireOrder } from './require-order.js';

const DAY_MS = 86_400_000;
const HOURLY_UP_TO_MS = 3 * DAY_MS;
const MAX_INTERVALS = 10_000;

const AS: Readonly<Record<Format, (audit: DeliveryAudit, note: string | null) => string>> = {
  table: deliveriesAsTable,
  json: (audit) => `${JSON.stringify(audit)}\n`,
  csv: deliveriesAsCsv,
  html: deliveriesAsHtml,
};

/** `sidetrack report deliveries`: what became of the messages of a range, in the requested format. */
export async function runDeliveries(options: DeliveriesOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { askedAt: now, writer } = surroundings;
  const { account: accountSid, channel, by: byTag } = options;
  const format = chooseFormat(options);
  const range = closeRange(options, now);
  requireOrder(range);
  const interval = options.interval ?? likelyInterval(range);
  if (countIntervals(range, interval) > MAX_INTERVALS) {
    throw new WrongUsage(`the range has more than ${MAX_INTERVALS} ${interval}s; ask for a shorter one.`);
  }
  return openReport(surroundings, async ({ pool }, environment) => {
    const question = { ...range, interval, accountSid, channel, byTag };
    const audit = await auditDeliveries(pool, question, now, toDeliveryWindows(environment));
    const note = await noteMadeUp(pool, accountSid);
    giveOut(writer, AS[format](audit, note), format, note);
  });
}

const likelyInterval = ({ since, until }: TimeRange): 'hour' | 'day' =>
  until.getTime() - since.getTime() > HOURLY_UP_TO_MS ? 'day' : 'hour';
