import { CHANNELS, DELIVERY_CLASSES, isChannel, isSid, SID_IN_WORDS } from '@sidetrack/domain';
import type { Channel, DeliveryClass } from '@sidetrack/domain';
import { closeRange, DEFAULT_DISCREPANCIES, explainReversed, INTERVALS, readMoment } from '@sidetrack/views';
import type { Interval, OpenRange, TimeRange } from '@sidetrack/views';
import type { GivenOptions } from '../simulate/simulate-options.js';

export const FORMATS = ['table', 'json', 'csv', 'html'] as const;
export type Format = (typeof FORMATS)[number];

/** What somebody asked for that cannot be done as it was written. */
export class WrongUsage extends Error {}

/** The options that both reports have. */
export interface ReportOptions {
  readonly since?: Date;
  readonly until?: Date;
  readonly accountSid?: string;
  readonly channel?: Channel;
  readonly format: Format;
}

/** Reads and checks them; throws wrong usage in one sentence. */
export function readReportOptions(given: GivenOptions, now: Date): ReportOptions {
  const { since: from, until: to, account, channel, format = 'table' } = given;
  const [since, until] = [momentOf('since', from, now), momentOf('until', to, now)];
  refuseReversed({ since, until });
  if (account !== undefined && !isSid(String(account))) {
    throw new WrongUsage(`--account ${JSON.stringify(account)} is not ${SID_IN_WORDS}.`);
  }
  return {
    since,
    until,
    accountSid: account === undefined ? undefined : String(account),
    channel: channel === undefined ? undefined : readChannel(channel),
    format: oneOf('format', format, FORMATS),
  };
}

/** The range of the options, with both ends. Throws wrong usage for one that begins after now. */
export function readClosedRange({ since, until }: ReportOptions, now: Date): TimeRange {
  const range = closeRange({ since, until }, now);
  refuseReversed(range);
  return range;
}

export const readInterval = (given: GivenOptions): Interval | undefined =>
  given['interval'] === undefined ? undefined : oneOf('interval', given['interval'], INTERVALS);

/** `tag:campaign`: the name of the tag to count by. */
export function readTagName({ by }: GivenOptions): string | undefined {
  if (by === undefined) return undefined;
  const text = String(by);
  if (/^tag:[^\0]{1,256}$/.test(text)) return text.slice('tag:'.length);
  throw new WrongUsage(`--by ${JSON.stringify(by)} is not tag: and the name of one tag, such as tag:campaign.`);
}

export function readClasses({ class: given }: GivenOptions): readonly DeliveryClass[] {
  if (given === undefined) return DEFAULT_DISCREPANCIES;
  return String(given)
    .split(',')
    .map((one) => oneOf('class', one.trim(), DELIVERY_CLASSES));
}

export function readLimit({ limit = '1000' }: GivenOptions): number {
  if (/^\d{1,6}$/.test(String(limit)) && Number(limit) > 0) return Number(limit);
  throw new WrongUsage(`--limit ${JSON.stringify(limit)} is not a whole number from 1 to 999999.`);
}

function momentOf(name: string, given: string | boolean | undefined, now: Date): Date | undefined {
  if (given === undefined) return undefined;
  const { value, refusal } = readMoment(String(given), now);
  if (refusal === undefined) return value;
  throw new WrongUsage(`--${name} ${JSON.stringify(given)} ${refusal}`);
}

function refuseReversed(range: OpenRange): void {
  const refusal = explainReversed(range, (end) => `--${end}`);
  if (refusal !== null) throw new WrongUsage(refusal);
}

function readChannel(given: string | boolean): Channel {
  if (isChannel(given)) return given;
  throw new WrongUsage(`--channel ${JSON.stringify(given)} is no channel such as ${CHANNELS.join(', ')}.`);
}

function oneOf<Word extends string>(name: string, given: string | boolean, known: readonly Word[]): Word {
  const word = known.find((each) => each === given);
  if (word !== undefined) return word;
  throw new WrongUsage(`--${name} ${JSON.stringify(given)} is none of ${known.join(', ')}.`);
}
