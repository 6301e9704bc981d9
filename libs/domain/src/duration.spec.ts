import { describe, expect, it } from 'vitest';
import { formatDuration, parseDuration } from './duration.js';

describe('a duration', () => {
  it.each([
    ['90s', 90_000],
    ['15m', 900_000],
    ['72h', 259_200_000],
    ['30d', 2_592_000_000],
    ['2w', 1_209_600_000],
  ])('reads %s', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', '5', 'h', '-1h', '1.5h', '1y', '1h30m'])('does not read %j', (text) => {
    expect(parseDuration(text)).toBeNull();
  });

  it.each([
    [400, 'less than a second'],
    [1_000, '1 second'],
    [3_661_000, '1 hour 1 minute'],
    [86_400_000, '1 day'],
    [360_000_000, '4 days 4 hours'],
    [86_401_000, '1 day'],
  ])('says %d ms in its two largest units', (ms, words) => {
    expect(formatDuration(ms)).toBe(words);
  });
});
