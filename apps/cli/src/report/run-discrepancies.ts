import { toDeliveryWindows } from '@sidetrack/config';
import { DELIVERY_CLASSES, DISCREPANCY_CLASSES, type DeliveryWindows, type Kind } from '@sidetrack/domain';
import {
  CallEntity,
  countDiscrepancies,
  DEFAULT_DISCREPANCIES,
  findDiscrepancies,
  MessageEntity,
  RecordingEntity,
  toCallResource,
  toMessageResource,
  toRecordingResource,
  type AnyClass,
  type DiscrepancyFilter,
  type ResourceRow,
} from '@sidetrack/views';
import type { DataSource } from 'typeorm';
import type { ExitCode } from '../frame/exit-codes.js';
import type { Surroundings } from '../frame/surroundings.js';
import {
  discrepanciesAsCsv,
  discrepanciesAsHtml,
  discrepanciesAsJson,
  discrepanciesAsTable,
  type Discrepancies,
  type Discrepant,
} from './discrepancies-report.js';
import type { DiscrepanciesOptions } from './discrepancies.verb.js';
import { WrongUsage } from '../frame/wrong-usage.js';
import { giveOut, noteMadeUp } from './made-up-note.js';
import { openReport } from './open-report.js';
import { chooseFormat, type Format } from './report-options.js';
import { requireOrder } from './require-order.js';

const AS: Readonly<Record<Format, (found: Discrepancies, note: string | null) => string>> = {
  table: discrepanciesAsTable,
  json: discrepanciesAsJson,
  csv: discrepanciesAsCsv,
  html: discrepanciesAsHtml,
};

/** `sidetrack report discrepancies`: what needs attention, each explained, oldest first. */
export async function runDiscrepancies(options: DiscrepanciesOptions, surroundings: Surroundings): Promise<ExitCode> {
  const { askedAt: now, writer } = surroundings;
  const { since, until, kind, account: accountSid, channel, limit } = options;
  const classes = options.class ?? (kind === 'message' ? DEFAULT_DISCREPANCIES : DISCREPANCY_CLASSES);
  const format = chooseFormat(options);
  requireOrder(options);
  requireOfKind(kind, classes, channel);
  return openReport(surroundings, async ({ pool, lists }, environment) => {
    const filter = { classes, since, until, accountSid, channel };
    const windows = toDeliveryWindows(environment);
    const { counts, data, isAll } = await FIND[kind](lists, filter, now, windows, limit);
    const note = await noteMadeUp(pool, accountSid);
    giveOut(writer, AS[format]({ kind, counts, data }, note), format, note);
    if (!isAll) writer.err('There are more; list them with --limit.\n');
  });
}

interface Found {
  readonly counts: Discrepancies['counts'];
  readonly data: readonly Discrepant[];
  readonly isAll: boolean;
}

type Find = (
  lists: DataSource,
  filter: DiscrepancyFilter,
  now: Date,
  windows: DeliveryWindows,
  limit: number,
) => Promise<Found>;

const find =
  <Row extends ResourceRow>(
    kind: Kind,
    entity: new () => Row,
    toResource: (row: Row, now: Date, windows: DeliveryWindows) => Discrepant,
  ): Find =>
  async (lists, filter, now, windows, limit) => {
    const rows = lists.getRepository(entity);
    const counts = await countDiscrepancies(kind, rows, filter, now, windows);
    const page = await findDiscrepancies(kind, rows, filter, now, windows, limit, null);
    return { counts, data: page.rows.map((row) => toResource(row, now, windows)), isAll: page.next === null };
  };

const FIND: Readonly<Record<Kind, Find>> = {
  message: find('message', MessageEntity, toMessageResource),
  call: find('call', CallEntity, toCallResource),
  recording: find('recording', RecordingEntity, toRecordingResource),
};

/** No row would be found, which could be read as good news. */
function requireOfKind(kind: Kind, classes: readonly AnyClass[], channel: string | undefined): void {
  if (kind === 'message') return;
  const unfit = classes.find((one) => (DELIVERY_CLASSES as readonly AnyClass[]).includes(one));
  if (unfit !== undefined) {
    throw new WrongUsage(`--class ${unfit} is of messages; of a ${kind} known are ${DISCREPANCY_CLASSES.join(', ')}`);
  }
  if (channel !== undefined) throw new WrongUsage(`--channel is of messages; a ${kind} has none`);
}
