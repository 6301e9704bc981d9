import { AggregatorRegistry } from 'prom-client';
import type { JudgedDoor } from './judge-door.js';

/** What a door counts that has just been heard of; the counts of a process that is gone are gone with it. */
const metricsOf = ({ report, state }: JudgedDoor): JudgedDoor['report']['metrics'] =>
  state === 'taking' || state === 'refusing' ? report.metrics : [];

/**
 * What the doors count, added up, as Prometheus text. `taken` are names that the caller tells of itself: the same
 * name twice would make the whole text unreadable, whoever wrote the report.
 */
export function sumMetrics(doors: readonly JudgedDoor[], taken: readonly string[]): Promise<string> {
  const isTaken = (name: string): boolean => taken.some((own) => name === own || name.startsWith(`${own}_`));
  const counted = doors.map((door) =>
    metricsOf(door)
      .filter(({ name }) => !isTaken(name))
      .map((metric) => ({ ...metric, aggregator: 'sum' })),
  );
  return AggregatorRegistry.aggregate(counted).metrics();
}

/** One count, added up over the doors and over its labels; null when no door counts it. */
export function sumOf(name: string, doors: readonly JudgedDoor[]): number | null {
  const values = doors
    .flatMap((door) => metricsOf(door))
    .filter((metric) => metric.name === name)
    .flatMap((metric) => metric.values);
  return values.length === 0 ? null : values.reduce((total, { value }) => total + value, 0);
}
