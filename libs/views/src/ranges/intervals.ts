/** How finely an audit is cut: by full hours or full days of UTC. */
export const INTERVALS = ['hour', 'day'] as const;

export type Interval = (typeof INTERVALS)[number];

/** The intervals for counts of traffic. There are so many callbacks that single minutes are meaningful. */
export const TRAFFIC_INTERVALS = ['minute', ...INTERVALS] as const;

export type TrafficInterval = (typeof TRAFFIC_INTERVALS)[number];

const LENGTH_MS = { minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const satisfies Record<
  TrafficInterval,
  number
>;

/** A stretch of time that includes `since` and excludes `until`. */
export interface TimeRange {
  readonly since: Date;
  readonly until: Date;
}

export const rangeInText = ({ since, until }: TimeRange) => ({
  since: since.toISOString(),
  until: until.toISOString(),
});

/** The beginning of the minute, hour or day that holds this moment. */
export function beginningOf(moment: Date, interval: TrafficInterval): Date {
  const length = LENGTH_MS[interval];
  return new Date(Math.floor(moment.getTime() / length) * length);
}

/** The whole hours or days that lie within a range; null where none does. */
export function wholeWithin({ since, until }: TimeRange, interval: Interval): TimeRange | null {
  const length = LENGTH_MS[interval];
  const whole = { since: Math.ceil(since.getTime() / length), until: Math.floor(until.getTime() / length) };
  if (whole.since >= whole.until) return null;
  return { since: new Date(whole.since * length), until: new Date(whole.until * length) };
}

/** How many minutes, hours or days a range touches. */
export function countIntervals({ since, until }: TimeRange, interval: TrafficInterval): number {
  if (until <= since) return 0;
  return Math.ceil((until.getTime() - beginningOf(since, interval).getTime()) / LENGTH_MS[interval]);
}

/**
 * Every minute, hour or day that a range touches, each cut to the range. Intervals in which nothing happened are
 * included.
 */
export function intervalsOf(range: TimeRange, interval: TrafficInterval): TimeRange[] {
  const first = beginningOf(range.since, interval).getTime();
  return Array.from({ length: countIntervals(range, interval) }, (_, index) => {
    const beginning = first + index * LENGTH_MS[interval];
    return {
      since: new Date(Math.max(beginning, range.since.getTime())),
      until: new Date(Math.min(beginning + LENGTH_MS[interval], range.until.getTime())),
    };
  });
}
