import type { Traffic, TrafficCounts, TrafficInterval, TrafficQuestion } from '@sidetrack/views';

export interface TrafficPart extends TrafficCounts {
  readonly since: string;
  readonly until: string;
}

export interface SilenceResource {
  readonly since: string;
  readonly until: string;
  readonly expected: number;
  readonly isOver: boolean;
}

/** The traffic as the API shows it. */
export interface TrafficResource {
  readonly since: string;
  readonly until: string;
  readonly interval: TrafficInterval;
  readonly accountSid: string | null;
  readonly total: TrafficCounts;
  readonly intervals: readonly TrafficPart[];
  readonly silences: readonly SilenceResource[];
}

export function toTrafficResource(traffic: Traffic, { accountSid }: TrafficQuestion): TrafficResource {
  const { interval, total, intervals, silences } = traffic;
  return {
    ...withTimes(traffic),
    interval,
    accountSid: accountSid ?? null,
    total,
    intervals: intervals.map((part) => ({ ...withTimes(part), events: part.events, byKind: part.byKind })),
    silences: silences.map((part) => ({ ...withTimes(part), expected: part.expected, isOver: part.isOver })),
  };
}

const withTimes = ({ since, until }: { readonly since: Date; readonly until: Date }) => ({
  since: since.toISOString(),
  until: until.toISOString(),
});
