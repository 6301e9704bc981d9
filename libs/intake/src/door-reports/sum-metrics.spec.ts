import { describe, expect, it } from 'vitest';
import { aCount, aDoorReport } from '../../spec-support/a-door-report.js';
import type { DoorReport } from './door-report.js';
import { judgeDoor, type JudgedDoor } from './judge-door.js';
import { sumMetrics, sumOf } from './sum-metrics.js';

const heard = (report: Partial<DoorReport>, ageMs = 1_000): JudgedDoor =>
  judgeDoor({ report: aDoorReport(report), ageMs, isLocal: false });

describe('what several doors count', () => {
  it('is added up by its labels', async () => {
    const labels = { door: 'calls', outcome: 'stored' };
    const doors = [
      heard({ metrics: [aCount('sidetrack_a_total', 2, labels), aCount('sidetrack_b_total', 1)] }),
      heard({ metrics: [aCount('sidetrack_a_total', 3, labels)] }),
    ];
    const text = await sumMetrics(doors, []);
    expect(text).toContain('sidetrack_a_total{door="calls",outcome="stored"} 5');
    expect(text).toContain('sidetrack_b_total 1');
    expect(sumOf('sidetrack_a_total', doors)).toBe(5);
    expect(sumOf('sidetrack_c_total', doors)).toBeNull();
  });

  it('is gone with the door that has not been heard of for half a minute', async () => {
    const doors = [heard({ metrics: [aCount('sidetrack_a_total', 2)] }, 31_000)];
    expect(await sumMetrics(doors, [])).not.toContain('sidetrack_a_total');
    expect(sumOf('sidetrack_a_total', doors)).toBeNull();
  });

  it('takes no name that the reader tells of itself, nor one of its parts', async () => {
    const names = ['sidetrack_time_seconds', 'sidetrack_time_seconds_count', 'sidetrack_times_total'];
    const text = await sumMetrics(
      [heard({ metrics: names.map((name) => aCount(name, 7)) })],
      ['sidetrack_time_seconds'],
    );
    expect(text.match(/^sidetrack_\w+ 7$/gm)).toEqual(['sidetrack_times_total 7']);
  });

  it('keeps the words of a label in their line', async () => {
    const text = await sumMetrics([heard({ metrics: [aCount('sidetrack_a', 1, { a: 'b"} 1\nsidetrack_b 2' })] })], []);
    expect(text).not.toMatch(/^sidetrack_b/m);
  });
});
