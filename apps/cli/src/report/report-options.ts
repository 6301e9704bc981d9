import { CHANNELS, DELIVERY_CLASSES, DISCREPANCY_CLASSES, isChannel, type Channel } from '@sidetrack/domain';
import type { AnyClass, Interval } from '@sidetrack/views';
import { flag, option, WrongOption, type Reader } from '../frame/option.js';
import { WrongUsage } from '../frame/wrong-usage.js';
import { moment } from '../options/moment.js';
import { oneOf } from '../options/one-of.js';
import { accountSid } from '../options/sid.js';

const FORMATS = ['table', 'json', 'csv', 'html'] as const;
export type Format = (typeof FORMATS)[number];

const channel: Reader<Channel> = (text) =>
  isChannel(text) ? text : new WrongOption(`is no channel such as ${CHANNELS.join(', ')}`);

/** The options that both reports have besides their range. */
export const shared = {
  account: option('--account <sid>', 'only this account', accountSid),
  channel: option('--channel <channel>', 'only sms, mms, whatsapp, or any other', channel),
};

export const formats = {
  format: option('--format <format>', 'table, json, csv or html (default: table)', oneOf(FORMATS)),
  json: flag('--json', 'the same as --format json'),
};

export const since = (orElse: string) =>
  option(
    '--since <time>',
    `first seen since then: 4h, 3d, 2w, 2026-03-01 (of UTC), 2026-03-01T08:00:00Z${orElse}`,
    moment,
  );

export const until = (orElse: string) => option('--until <time>', `first seen before then${orElse}`, moment);

// This is imported late: its module also loads the code that reads a database, which the help of a verb does not need.
export const interval: Reader<Interval> = async (text, askedAt) =>
  oneOf((await import('./known-intervals.js')).INTERVALS)(text, askedAt);

/** `tag:campaign`: the name of the tag to count by. */
export const tagName: Reader<string> = (text) =>
  /^tag:[^\0]{1,256}$/.test(text)
    ? text.slice('tag:'.length)
    : new WrongOption('is not tag: and the name of one tag, such as tag:campaign');

const CLASSES: readonly AnyClass[] = [...DELIVERY_CLASSES, ...DISCREPANCY_CLASSES];

export const classes: Reader<readonly AnyClass[]> = (text) => {
  const words = text.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !(CLASSES as readonly string[]).includes(word));
  return unknown === undefined ? (words as AnyClass[]) : new WrongOption(`is none of ${CLASSES.join(', ')}`, unknown);
};

export function chooseFormat({ format, json }: { readonly format?: Format; readonly json: boolean }): Format {
  if (!json) return format ?? 'table';
  if (format === undefined || format === 'json') return 'json';
  throw new WrongUsage(`--json is another format than --format ${format}: leave one of them out`);
}
