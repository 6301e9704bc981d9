import { describe, expect, it } from 'vitest';
import { pickedRange, presetRange } from './ranges';

const picked = (since: string, until: string) =>
  pickedRange({ since: `2026-${since}:00.000Z`, until: `2026-${until}:00.000Z` });

describe('the range of figures', () => {
  it('is compared with as long a time directly before it', () => {
    expect(presetRange('7d').before).toEqual({ since: '14d', until: '7d' });
    expect(picked('02-01T08:00', '02-01T20:00').before).toEqual({
      since: '2026-01-31T20:00:00.000Z',
      until: '2026-02-01T08:00:00.000Z',
    });
  });

  it.each([
    ['02-01T08:00', '02-01T20:00', 'hour', 'minute'],
    ['02-01T08:00', '02-04T08:00', 'hour', 'hour'],
    ['02-01T08:00', '02-05T08:00', 'day', 'hour'],
    ['02-01T00:00', '03-05T00:00', 'day', null],
  ])('from %s until %s is divided by the %s, and its callbacks by the %s', (since, until, interval, traffic) => {
    expect(picked(since, until)).toMatchObject({ interval, trafficInterval: traffic });
  });
});
