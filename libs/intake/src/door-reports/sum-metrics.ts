import { AggregatorRegistry } from 'prom-client';
import { addCounts, type Metrics } from './add-counts.js';
import type { JudgedDoor } from './judge-door.js';

/** How something is now is known of a door that has just been heard of, and of no other. */
const gaugesOf = ({ report, state }: JudgedDoor): Metrics =>
  state === 'taking' || state === 'refusing' ? report.metrics.filter(({ type }) => type === 'gauge') : [];

/**
 * What the doors count and measure, added up, as Prometheus text. `taken` are names that the caller tells of itself: the
 * same name twice would make the whole text unreadable, whoever wrote the report.
 */
export function sumMetrics(
  doors: readonly JudgedDoor[],
  counts: ReadonlyMap<string, Metrics>,
  taken: readonly string[],
): Promise<string> {
  const isTaken = (name: string): boolean => taken.some((own) => name === own || name.startsWith(`${own}_`));
  const summed = [...doors.map((door) => gaugesOf(door)), ...counts.values()].map((metrics) =>
    metrics.filter(({ name }) => !isTaken(name)).map((metric) => ({ ...metric, aggregator: 'sum' })),
  );
  return AggregatorRegistry.aggregate(summed).metrics();
}

/** One counter, added up over the doors and over its labels; null when no door counts it. */
export function sumOf(name: string, counts: ReadonlyMap<string, Metrics>): number | null {
  const all = [...counts.values()].reduce((sum, metrics) => addCounts(sum, metrics), []);
  const counter = all.find((metric) => metric.name === name);
  return counter === undefined ? null : counter.values.reduce((total, { value }) => total + value, 0);
}
