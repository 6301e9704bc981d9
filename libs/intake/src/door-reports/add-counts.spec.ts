import { describe, expect, it } from 'vitest';
import { aCount } from '../../spec-support/a-door-report.js';
import { addCounts } from './add-counts.js';

const gauge = (value: number) => ({ ...aCount('sidetrack_g', value), type: 'gauge' as const });

describe('counts that are carried on', () => {
  it('are added by name and labels, in whichever order the labels stand, and what is missing on one side counts too', () => {
    const sum = addCounts(
      [aCount('sidetrack_a_total', 2, { door: 'calls', outcome: 'stored' }), gauge(7)],
      [
        aCount('sidetrack_a_total', 3, { outcome: 'stored', door: 'calls' }),
        aCount('sidetrack_a_total', 4, { door: 'messages' }),
        aCount('sidetrack_b_total', 5),
        gauge(9),
      ],
    );
    expect(sum.map(({ name, values }) => [name, values.map(({ value }) => value)])).toEqual([
      ['sidetrack_a_total', [5, 4]],
      ['sidetrack_g', [7]],
      ['sidetrack_b_total', [5]],
    ]);
  });

  it('taken away again leave what there was', () => {
    const [own, other] = [[aCount('sidetrack_a_total', 2)], [aCount('sidetrack_a_total', 40)]];
    expect(addCounts(addCounts(own, other), other, -1)).toEqual(own);
  });
});
