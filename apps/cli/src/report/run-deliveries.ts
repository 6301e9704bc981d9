import { toDeliveryWindows } from '@sidetrack/config';
import { auditDeliveries, countIntervals, type DeliveryAudit, type TimeRange } from '@sidetrack/views';
import type { Surroundings } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { deliveriesAsCsv } from './deliveries-csv.js';
import { deliveriesAsHtml, deliveriesAsTable } from './deliveries-report.js';
import { giveOut, noteMadeUp } from './made-up-note.js';
import { openReport } from './open-report.js';
import { readClosedRange, readInterval, readReportOptions, readTagName } from './report-options.js';
import { WrongUsage, type Format } from './report-options.js';

const DAY_MS = 86_400_000;
const HOURLY_UP_TO_MS = 3 * DAY_MS;
const MAX_INTERVALS = 10_000;

const AS: Readonly<Record<Format, (audit: DeliveryAudit, note: string | null) => string>> = {
  table: deliveriesAsTable,
  json: (audit) => `${JSON.stringify(audit)}\n`,
  csv: deliveriesAsCsv,
  html: deliveriesAsHtml,
};

/** `sidetrack report deliveries`: what became of the messages of a range, in the format that is asked for. */
export function runDeliveries(given: GivenOptions, surroundings: Surroundings): Promise<number> {
  return openReport('deliveries', surroundings, async ({ pool }, environment) => {
    const now = new Date();
    const options = readReportOptions(given, now);
    const { accountSid, channel, format } = options;
    const range = readClosedRange(options, now);
    const interval = readInterval(given) ?? likelyInterval(range);
    if (countIntervals(range, interval) > MAX_INTERVALS) {
      throw new WrongUsage(`the range has more than ${MAX_INTERVALS} ${interval}s; ask for a shorter one.`);
    }
    const question = { ...range, interval, accountSid, channel, byTag: readTagName(given) };
    const audit = await auditDeliveries(pool, question, now, toDeliveryWindows(environment));
    const note = await noteMadeUp(pool, accountSid);
    giveOut(surroundings.writer, AS[format](audit, note), format, note);
  });
}

const likelyInterval = ({ since, until }: TimeRange): 'hour' | 'day' =>
  until.getTime() - since.getTime() > HOURLY_UP_TO_MS ? 'day' : 'hour';
