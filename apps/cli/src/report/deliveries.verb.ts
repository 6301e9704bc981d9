import { option, type Values } from '../frame/option.js';
import { verb } from '../frame/verb.js';
import { formats, interval, shared, since, tagName, until } from './report-options.js';

const options = {
  since: since(' (default: 1d)'),
  until: until(' (default: now)'),
  interval: option('--interval <interval>', 'hour or day, of UTC (default: hour up to 3 days, else day)', interval),
  ...shared,
  by: option('--by <tag>', 'tag:NAME: also by the values of this tag of the callback URL', tagName),
  ...formats,
};

export type DeliveriesOptions = Values<typeof options>;

export const REPORT_DELIVERIES = verb({
  name: 'report deliveries',
  description: 'Count what became of the messages first seen in a range.',
  options,
  run: async (given, surroundings) => (await import('./run-deliveries.js')).runDeliveries(given, surroundings),
});
