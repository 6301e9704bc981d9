/**
 * How far back a reader may look, and into what intervals each range is divided, so that a chart has as many parts as
 * one can see.
 */
export const RANGES = {
  '24h': { label: '24 h', before: '48h', interval: 'hour', trafficInterval: 'minute' },
  '7d': { label: '7 d', before: '14d', interval: 'day', trafficInterval: 'hour' },
  '30d': { label: '30 d', before: '60d', interval: 'day', trafficInterval: 'hour' },
} as const;

export type RangeName = keyof typeof RANGES;

export type Interval = 'minute' | 'hour' | 'day';

export const isRangeName = (text: string): text is RangeName => Object.hasOwn(RANGES, text);

export const DEFAULT_RANGE: RangeName = '24h';
