export type Interval = 'minute' | 'hour' | 'day';

/** The ranges that are one click away: how far back each of them looks. */
export const PRESETS = {
  '24h': { label: '24 h', before: '48h', interval: 'hour', stripInterval: 'hour', trafficInterval: 'minute' },
  '7d': { label: '7 d', before: '14d', interval: 'day', stripInterval: 'hour', trafficInterval: 'hour' },
  '30d': { label: '30 d', before: '60d', interval: 'day', stripInterval: 'day', trafficInterval: 'hour' },
} as const;

export type PresetName = keyof typeof PRESETS;

export const isPresetName = (text: string): text is PresetName => Object.hasOwn(PRESETS, text);

export const DEFAULT_PRESET: PresetName = '24h';

/** Of pages about one thing, which is compared with the week before. */
export const A_WEEK: PresetName = '7d';

/** A time that figures are about, as the API is asked for it, and into what intervals a chart divides it. */
export interface Range {
  readonly since: string;
  /** Without it, until now. */
  readonly until?: string;
  /** As long a time directly before it. */
  readonly before: { readonly since: string; readonly until: string };
  readonly interval: 'hour' | 'day';
  /** Of the small charts, whose parts are much narrower: nobody reads their counts off them. */
  readonly stripInterval: 'hour' | 'day';
  /** Null where the API would have to read more callbacks than it does. */
  readonly trafficInterval: Interval | null;
}

/** A time that a reader has picked; both ends are ISO 8601. */
export interface PickedRange {
  readonly since: string;
  readonly until: string;
}

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** More bars than these cannot be told apart on a small screen. */
const MOST_HOURS_OF_BARS = 72;
/** More parts than these do not fit into a small chart. */
const MOST_HOURS_OF_STRIPS = 8 * 24;
/** An hour more than a day, for the day on which clocks are put back. */
const MOST_HOURS_BY_MINUTE = 25;
/** The longest time of which the API counts callbacks. */
export const MOST_DAYS_OF_TRAFFIC = 31;

export function presetRange(name: PresetName): Range {
  const { before, ...intervals } = PRESETS[name];
  return { since: name, before: { since: before, until: name }, ...intervals };
}

export function pickedRange({ since, until }: PickedRange): Range {
  const length = Date.parse(until) - Date.parse(since);
  const byMinute = length <= MOST_HOURS_BY_MINUTE * HOUR_MS;
  return {
    since,
    until,
    before: { since: new Date(Math.max(0, Date.parse(since) - length)).toISOString(), until: since },
    interval: length <= MOST_HOURS_OF_BARS * HOUR_MS ? 'hour' : 'day',
    stripInterval: length <= MOST_HOURS_OF_STRIPS * HOUR_MS ? 'hour' : 'day',
    trafficInterval: length > MOST_DAYS_OF_TRAFFIC * DAY_MS ? null : byMinute ? 'minute' : 'hour',
  };
}
