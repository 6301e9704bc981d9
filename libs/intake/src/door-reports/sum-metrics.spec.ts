import { describe, expect, it } from 'vitest';
import { aCount, aDoorReport } from '../../spec-support/a-door-report.js';
import type { Metrics } from './add-counts.js';
import { judgeDoor, type JudgedDoor } from './judge-door.js';
import { sumMetrics, sumOf } from './sum-metrics.js';

const heard = (metrics: Metrics, ageMs = 1_000): JudgedDoor =>
  judgeDoor({ report: aDoorReport({ metrics }), ageMs, isLocal: false });

const countsOf = (...doors: readonly Metrics[]): ReadonlyMap<string, Metrics> =>
  new Map(doors.map((metrics, index) => [String(index), metrics]));

const gauge = (name: string, value: number): Metrics[number] => ({ ...aCount(name, value), type: 'gauge' });

describe('what several doors count', () => {
  it('is added up by its labels', async () => {
    const labels = { door: 'calls', outcome: 'stored' };
    const counts = countsOf(
      [aCount('sidetrack_a_total', 2, labels), aCount('sidetrack_b_total', 1)],
      [aCount('sidetrack_a_total', 3, labels)],
    );
    const text = await sumMetrics([], counts, []);
    expect(text).toContain('sidetrack_a_total{door="calls",outcome="stored"} 5');
    expect(text).toContain('sidetrack_b_total 1');
    expect(sumOf('sidetrack_a_total', counts)).toBe(5);
    expect(sumOf('sidetrack_c_total', counts)).toBeNull();
  });

  it('is what they measure now only of those that have just been heard of', async () => {
    const doors = [
      heard([gauge('sidetrack_journal_bytes', 2), aCount('sidetrack_a_total', 9)]),
      heard([gauge('sidetrack_journal_bytes', 3)]),
      heard([gauge('sidetrack_journal_bytes', 40)], 31_000),
    ];
    const text = await sumMetrics(doors, new Map(), []);
    expect(text).toContain('sidetrack_journal_bytes 5');
    expect(text).not.toContain('sidetrack_a_total');
  });

  it('takes no name that the reader tells of itself, nor one of its parts', async () => {
    const names = ['sidetrack_time_seconds', 'sidetrack_time_seconds_count', 'sidetrack_times_total'];
    const text = await sumMetrics([], countsOf(names.map((name) => aCount(name, 7))), ['sidetrack_time_seconds']);
    expect(text.match(/^sidetrack_\w+ 7$/gm)).toEqual(['sidetrack_times_total 7']);
  });

  it('keeps the words of a label in their line', async () => {
    const counts = countsOf([aCount('sidetrack_a', 1, { a: 'b"} 1\nsidetrack_b 2' })]);
    expect(await sumMetrics([], counts, [])).not.toMatch(/^sidetrack_b/m);
  });
});
