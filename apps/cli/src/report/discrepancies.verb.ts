import { KINDS } from '@sidetrack/domain';
import { option, type Values } from '../frame/option.js';
import { verb } from '../frame/verb.js';
import { oneOf } from '../options/one-of.js';
import { wholeNumber } from '../options/whole-number.js';
import { classes, formats, shared, since, until } from './report-options.js';

const options = {
  since: since(''),
  until: until(''),
  class: option(
    '--class <classes>',
    'comma separated (default: receipt-overdue,stalled,contradicted; of calls and recordings disagrees,' +
      'gone-at-provider,unknown-here,callback-lost, in which the provider and callbacks differ)',
    classes,
  ),
  kind: option('--kind <kind>', 'message, call or recording (default: message)', oneOf(KINDS), 'message'),
  ...shared,
  limit: option(
    '--limit <count>',
    'most messages to list (default: 1000); all are counted',
    wholeNumber(1, 999_999),
    1_000,
  ),
  ...formats,
};

export type DiscrepanciesOptions = Values<typeof options>;

export const REPORT_DISCREPANCIES = verb({
  name: 'report discrepancies',
  description:
    'List messages whose outcome is not what it should be, or what the provider and callbacks differ about, oldest first.',
  options,
  run: async (given, surroundings) => (await import('./run-discrepancies.js')).runDiscrepancies(given, surroundings),
});
