import { KNOWN_CHANNELS } from '../shared/channel-label';
import { CALL_STATUSES, MESSAGE_STATUSES, RECORDING_STATUSES } from '../shared/statuses';
import { LISTS } from '../lists/kinds/list-names';
import { DELIVERY_CLASSES, DISCREPANCY_CLASSES } from '../lists/filters/classes';
import type { FilterWord } from './filter-words';

export const STATUSES: readonly string[] = [...new Set([...MESSAGE_STATUSES, ...CALL_STATUSES, ...RECORDING_STATUSES])];

export const DIRECTIONS = ['inbound', 'outbound'] as const;

/** The words that can stand behind a filter's colon, where they are few. */
export const VALUES: Readonly<Partial<Record<FilterWord | 'in', readonly string[]>>> = {
  status: STATUSES,
  class: [...DELIVERY_CLASSES, ...DISCREPANCY_CLASSES].map(({ word }) => word),
  channel: KNOWN_CHANNELS,
  direction: DIRECTIONS,
  contradicted: ['true', 'false'],
  order: ['newest', 'oldest'],
  in: LISTS,
};
