import type { DoorReport } from './door-report.js';

export type Metrics = DoorReport['metrics'];
type Metric = Metrics[number];

/**
 * What one counts, and on top of it the counters of another, or with `-1` without them. A gauge says how something is
 * now, so those of the other do not count.
 */
export function addCounts(to: Metrics, other: Metrics, sign: 1 | -1 = 1): Metrics {
  const byName = new Map(to.map((metric) => [metric.name, metric]));
  for (const metric of other) {
    if (metric.type !== 'counter') continue;
    const own = byName.get(metric.name);
    // Another version of this program may have measured what is a counter now.
    if (own !== undefined && own.type !== 'counter') continue;
    byName.set(metric.name, { ...(own ?? metric), values: addValues(own?.values ?? [], metric.values, sign) });
  }
  return [...byName.values()];
}

/** The counters alone. */
export const countersOf = (metrics: Metrics): Metrics => metrics.filter(({ type }) => type === 'counter');

function addValues(to: Metric['values'], other: Metric['values'], sign: 1 | -1): Metric['values'] {
  const sums = new Map(to.map((each) => [keyOf(each.labels), each]));
  for (const { labels, value } of other) {
    const key = keyOf(labels);
    sums.set(key, { labels, value: (sums.get(key)?.value ?? 0) + sign * value });
  }
  return [...sums.values()];
}

const keyOf = (labels: Metric['values'][number]['labels']): string =>
  JSON.stringify(Object.entries(labels).toSorted(([a], [b]) => (a < b ? -1 : 1)));
