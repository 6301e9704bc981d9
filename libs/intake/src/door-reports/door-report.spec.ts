import { describe, expect, it } from 'vitest';
import { aCount, aDoorReport } from '../../spec-support/a-door-report.js';
import { readDoorReport } from './door-report.js';

describe('a report that somebody has left', () => {
  it('is read as it was written, without what this program does not know', () => {
    const report = aDoorReport();
    expect(readDoorReport({ ...report, later: 'more' })).toEqual(report);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['another version', { ...aDoorReport(), version: 2 }],
    ['a host with a line of its own', aDoorReport({ host: 'a\nsidetrack_up 1' })],
    ['a count whose name begins a line', aDoorReport({ metrics: [aCount('sidetrack_a 1\nsidetrack_b', 1)] })],
    ['a count under a name of somebody else', aDoorReport({ metrics: [aCount('up', 1)] })],
    ['a label that is more than a name', aDoorReport({ metrics: [aCount('sidetrack_a', 1, { 'a="1"} 1 #': 'b' })] })],
    ['a count that is none', aDoorReport({ metrics: [aCount('sidetrack_a', Number.NaN)] })],
    [
      'more series than a door has',
      aDoorReport({ metrics: Array.from({ length: 101 }, (_, n) => aCount(`sidetrack_a${n}`, 1)) }),
    ],
    ['a journal of minus one', { ...aDoorReport(), journal: { ...aDoorReport().journal, records: -1 } }],
    ['a time that is none', aDoorReport({ reportedAt: 'yesterday' })],
    ['a trouble of endless words', aDoorReport({ troubles: [{ code: 'a', message: 'x'.repeat(601), isRed: true }] })],
  ])('is none with %s', (_what, found) => {
    expect(readDoorReport(found)).toBeNull();
  });
});
