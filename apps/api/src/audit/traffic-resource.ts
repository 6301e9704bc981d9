import { formatInstant, type Kind } from '@sidetrack/domain';
import type {
  NotEnoughHistory,
  Silence,
  Traffic,
  TrafficCounts,
  TrafficInterval,
  TrafficQuestion,
} from '@sidetrack/views';

export interface TrafficPart extends TrafficCounts {
  readonly since: string;
  readonly until: string;
}

export interface SilenceResource {
  readonly since: string;
  readonly until: string;
  readonly accountSid: string | null;
  readonly kind: Kind | null;
  readonly expected: number;
  readonly earlierDays: number;
  readonly isOver: boolean;
}

export interface NotEnoughHistoryResource {
  readonly firstSeenAt: string | null;
  readonly enoughFrom: string | null;
  readonly explanation: string;
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
  readonly notEnoughHistory: NotEnoughHistoryResource | null;
}

export function toTrafficResource(traffic: Traffic, { accountSid }: TrafficQuestion): TrafficResource {
  const { interval, total, intervals, silences, notEnoughHistory } = traffic;
  return {
    ...withTimes(traffic),
    interval,
    accountSid: accountSid ?? null,
    total,
    intervals: intervals.map((part) => ({ ...withTimes(part), events: part.events, byKind: part.byKind })),
    silences: silences.map(toSilenceResource),
    notEnoughHistory: notEnoughHistory && explainLack(notEnoughHistory),
  };
}

function toSilenceResource(silence: Silence): SilenceResource {
  const { accountSid, kind, expected, earlierDays, isOver } = silence;
  return { ...withTimes(silence), accountSid, kind, expected, earlierDays, isOver };
}

function explainLack({ firstSeenAt, enoughFrom }: NotEnoughHistory): NotEnoughHistoryResource {
  const seen =
    firstSeenAt === null || enoughFrom === null
      ? 'in the five weeks before, nothing was seen.'
      : `in the five weeks before, the first resource was seen at ${formatInstant(firstSeenAt)}, so silences are told of ` +
        `from ${formatInstant(enoughFrom)} on.`;
  return {
    firstSeenAt: firstSeenAt?.toISOString() ?? null,
    enoughFrom: enoughFrom?.toISOString() ?? null,
    explanation: `A silence is told by the same hours of at least three weeks before it: ${seen}`,
  };
}

const withTimes = ({ since, until }: { readonly since: Date; readonly until: Date }) => ({
  since: since.toISOString(),
  until: until.toISOString(),
});
