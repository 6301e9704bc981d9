import { option, type Values } from '../frame/option.js';
import { verb } from '../frame/verb.js';
import { wholeNumber } from '../options/whole-number.js';
import { classes, formats, shared, since, until } from './report-options.js';

const options = {
  since: since(''),
  until: until(''),
  class: option(
    '--class <classes>',
    'delivery classes, comma separated (default: receipt-overdue,stalled,contradicted)',
    classes,
  ),
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
  description: 'List messages whose outcome is not what it should be, oldest first.',
  options,
  run: async (given, surroundings) => (await import('./run-discrepancies.js')).runDiscrepancies(given, surroundings),
});
