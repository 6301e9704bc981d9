/** How finely an audit is cut: by full hours or full days of UTC. */
export const INTERVALS = ['hour', 'day'] as const;

export type Interval = (typeof INTERVALS)[number];

const LENGTH_MS = { hour: 3_600_000, day: 86_400_000 } as const satisfies Record<Interval, number>;

/** A stretch of time: since is within, until is not. */
export interface TimeRange {
  readonly since: Date;
  readonly until: Date;
}

/** When the hour or day began in which this moment lies. */
export function beginningOf(moment: Date, interval: Interval): Date {
  const length = LENGTH_MS[interval];
  return new Date(Math.floor(moment.getTime() / length) * length);
}

/** How many hours or days a range touches. */
export function countIntervals({ since, until }: TimeRange, interval: Interval): number {
  if (until <= since) return 0;
  return Math.ceil((until.getTime() - beginningOf(since, interval).getTime()) / LENGTH_MS[interval]);
}

/** Every hour or day that a range touches, each cut to the range, also those in which nothing happened. */
export function intervalsOf(range: TimeRange, interval: Interval): TimeRange[] {
  const first = beginningOf(range.since, interval).getTime();
  return Array.from({ length: countIntervals(range, interval) }, (_, index) => {
    const beginning = first + index * LENGTH_MS[interval];
    return {
      since: new Date(Math.max(beginning, range.since.getTime())),
      until: new Date(Math.min(beginning + LENGTH_MS[interval], range.until.getTime())),
    };
  });
}
