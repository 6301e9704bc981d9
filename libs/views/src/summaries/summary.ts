import type { Channel, DeliveryClass, DiscrepancyClass } from '@sidetrack/domain';

/** How many messages share all of these values. */
export interface MessageGroup {
  readonly channel: Channel;
  readonly status: string | null;
  readonly class: DeliveryClass;
  readonly errorCode: string | null;
  /** Of the recipient; null where the number does not tell. */
  readonly country: string | null;
  readonly discrepancy: DiscrepancyClass | null;
  /** Whether only an observation brought the end at which the messages are. */
  readonly isObserved: boolean;
  readonly count: number;
}

/**
 * What the messages of one account amount to that were first seen within an hour or a day, as `summary_counts` keeps it.
 * Lists in place of objects: two years are some hundred thousand of them.
 */
export interface Summary {
  readonly groups: readonly PackedGroup[];
  /** For each channel its receipt times: a bucket, how many messages, the next bucket, and so on. */
  readonly times: Readonly<Record<Channel, readonly number[]>>;
}

export type PackedGroup = readonly [
  channel: Channel,
  status: string | null,
  class_: DeliveryClass,
  errorCode: string | null,
  country: string | null,
  discrepancy: DiscrepancyClass | null,
  isObserved: 0 | 1,
  count: number,
];

/** A summary while it is added up. */
export class SummarySum {
  readonly #groups = new Map<string, { readonly values: readonly unknown[]; count: number }>();
  readonly #times = new Map<Channel, Map<number, number>>();

  addGroup(group: MessageGroup): void {
    const { channel, status, errorCode, country, discrepancy, isObserved, count } = group;
    this.#add([channel, status, group.class, errorCode, country, discrepancy, isObserved ? 1 : 0], count);
  }

  addTime(channel: Channel, bucket: number, count: number): void {
    const times = this.#times.get(channel) ?? new Map<number, number>();
    this.#times.set(channel, times.set(bucket, (times.get(bucket) ?? 0) + count));
  }

  add({ groups, times }: Summary): void {
    for (const group of groups) this.#add(group.slice(0, -1), group.at(-1) as number);
    for (const [channel, pairs] of Object.entries(times)) {
      for (let place = 0; place < pairs.length; place += 2) this.addTime(channel, pairs[place]!, pairs[place + 1]!);
    }
  }

  /** The same sum is always written the same way, so that two can be compared. */
  toSummary(): Summary {
    const groups = [...this.#groups].toSorted(([one], [other]) => (one < other ? -1 : 1));
    const times = [...this.#times].toSorted(([one], [other]) => (one < other ? -1 : 1));
    return {
      groups: groups.map(([, { values, count }]) => [...values, count] as unknown as PackedGroup),
      times: Object.fromEntries(
        times.map(([channel, buckets]) => [channel, [...buckets].toSorted(([a], [b]) => a - b).flat()]),
      ),
    };
  }

  #add(values: readonly unknown[], count: number): void {
    const key = JSON.stringify(values);
    const known = this.#groups.get(key);
    if (known === undefined) this.#groups.set(key, { values, count });
    else known.count += count;
  }
}

export function unpackGroup(packed: PackedGroup): MessageGroup {
  const [channel, status, class_, errorCode, country, discrepancy, isObserved, count] = packed;
  return { channel, status, class: class_, errorCode, country, discrepancy, isObserved: isObserved === 1, count };
}
