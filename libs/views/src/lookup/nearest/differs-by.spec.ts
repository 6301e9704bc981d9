import { describe, expect, it } from 'vitest';
import { differsBy } from './differs-by.js';
import { mendedHeads } from './mended-heads.js';

const SID = '0a059168-ead0-41af-9d1f-343dae832527';

describe('how far a typed SID is from another', () => {
  it.each([
    [SID, 0],
    ['0a059168-ead0-41af-9d1f-343dae83252', 1],
    ['0a059168-ead0-41af-9d1f-343dae8325279', 1],
    ['0a059168-ead0-41af-9d1f-343dae832572', 1],
    ['0a059168-ead0-41af-9d1f-343dae832528', 1],
    ['0a059168-ead0-41af-9df1-343dae83252', 2],
    ['0a059168-aed0-41af-9df1-343dae83252', Infinity],
    ['', Infinity],
  ])('%s is %d away', (typed, distance) => {
    expect(differsBy(typed, SID, 2)).toBe(distance);
    expect(differsBy(SID, typed, 2)).toBe(distance);
  });

  it.each(['a059168-ead0-41af-9d1f-343dae832527', '0a05916-ead0-41af-9d1f-343dae832527', SID.replace('0a', 'a0')])(
    'the beginning of %s is mended to it, in a bounded number of ways',
    (typed) => {
      expect(mendedHeads(typed)).toContain(SID);
      expect(mendedHeads(typed).length).toBeLessThan(340);
    },
  );
});
