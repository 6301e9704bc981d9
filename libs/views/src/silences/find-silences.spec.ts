import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSilences, type Series } from './find-silences.js';
import { Sightings } from './sightings.js';
import { SLOTS_PER_DAY, SLOTS_PER_HOUR } from './slots.js';

const WEEKS = 6;
const SPAN = { from: 0, until: WEEKS * 7 * SLOTS_PER_DAY };
const DAY = SLOTS_PER_DAY;
const HOUR = SLOTS_PER_HOUR;
/** The last two weeks are judged. */
const JUDGED = { from: SPAN.until - 14 * DAY, until: SPAN.until };

type CountIn = (slot: number) => number;

const seriesOf = (countIn: CountIn, name: Partial<Series> = {}): Series => {
  const slots = Array.from({ length: SPAN.until }, (_, slot) => slot);
  return { accountSid: 'one', kind: 'message', ...name, sightings: new Sightings(SPAN, slots, slots.map(countIn)) };
};
const silencesOf = (...series: Series[]) => findSilences(series, JUDGED);
const spansOf = (countIn: CountIn) => silencesOf(seriesOf(countIn)).map(({ from, until }) => [from, until]);

const isWithin = (slot: number, from: number, hours: number): boolean => slot >= from && slot < from + hours * HOUR;
const NOON = SPAN.until - 3 * DAY + 12 * HOUR;
const outage = (slot: number): boolean => isWithin(slot, NOON, 3);

describe('a silence', () => {
  it('is told within the hour, with what usually comes and the days that it rests on', () => {
    const found = silencesOf(seriesOf((slot) => (outage(slot) ? 0 : 5)));

    expect(found).toEqual([
      {
        accountSid: 'one',
        kind: 'message',
        from: NOON,
        until: NOON + 36,
        toldAt: NOON + 6,
        usual: 180,
        earlierDays: 28,
      },
    ]);
  });

  it('is none where as much is silent every day, every weekend, or at no set time', () => {
    expect(spansOf((slot) => (slot % DAY < 8 * HOUR ? 0 : 5))).toEqual([]);
    expect(spansOf((slot) => (Math.floor(slot / DAY) % 7 < 5 ? 5 : 0))).toEqual([]);
    expect(spansOf((slot) => Math.floor(slot / (5 * HOUR)) % 2)).toEqual([]);
  });

  it('is none on the morning after the clocks were changed', () => {
    const changed = SPAN.until - 7 * DAY;
    const isOpen = (hour: number): boolean => hour >= 8 && hour < 18;
    const hourOf = (slot: number): number => (slot % DAY) / HOUR;
    expect(spansOf((slot) => (isOpen(hourOf(slot) - (slot < changed ? 0 : 1)) ? 5 : 0))).toEqual([]);
    expect(spansOf((slot) => (isOpen(hourOf(slot) + (slot < changed ? 0 : 1)) ? 5 : 0))).toEqual([]);
  });

  it('of the night becomes one when the morning brings nothing', () => {
    const closed = (slot: number): boolean => slot % DAY < 8 * HOUR;
    const found = silencesOf(seriesOf((slot) => (closed(slot) || isWithin(slot, NOON - 4 * HOUR, 3) ? 0 : 5)));

    expect(found.map(({ from, until, usual }) => [from, until, usual])).toEqual([[NOON - 12 * HOUR, NOON - HOUR, 180]]);
    expect(found[0]!.toldAt).toBeLessThanOrEqual(NOON - 4 * HOUR + 2 * HOUR);
  });

  it('is found again when one was at the same time a week before', () => {
    expect(spansOf((slot) => (outage(slot) || outage(slot + 7 * DAY) ? 0 : 5))).toEqual([
      [NOON - 7 * DAY, NOON - 7 * DAY + 36],
      [NOON, NOON + 36],
    ]);
  });

  it('is one with its neighbour when traffic came back for less than half an hour', () => {
    const came = (slot: number, hours: number): boolean => isWithin(slot, NOON + HOUR, hours);
    expect(spansOf((slot) => (outage(slot) && !came(slot, 0.5) ? 0 : 5))).toEqual([[NOON, NOON + 36]]);
    expect(spansOf((slot) => (outage(slot) && !came(slot, 1) ? 0 : 5))).toHaveLength(2);
  });

  it('is told of everything once, and of an account that stays silent for longer', () => {
    const one = (slot: number): number => (outage(slot) ? 0 : 5);
    const two = (slot: number): number => (isWithin(slot, NOON, 5) ? 0 : 5);
    const found = silencesOf(
      seriesOf((slot) => one(slot) + two(slot), { accountSid: null, kind: null }),
      seriesOf(one, { accountSid: 'one', kind: null }),
      seriesOf(one, { accountSid: 'one' }),
      seriesOf(two, { accountSid: 'two', kind: null }),
      seriesOf(two, { accountSid: 'two' }),
    );

    expect(found.map(({ accountSid, kind, until }) => [accountSid, kind, until])).toEqual([
      [null, null, NOON + 36],
      ['two', 'message', NOON + 60],
    ]);
  });
});

it('a silence of the one account that nearly everything is of is told as its own, and once', () => {
  const large = (slot: number): number => (isWithin(slot, NOON, 5) ? 0 : 5);
  const small = (slot: number): number => (slot % 30 === 0 ? 1 : 0);
  const found = silencesOf(
    seriesOf((slot) => large(slot) + small(slot), { accountSid: null, kind: null }),
    seriesOf(large, { accountSid: 'large' }),
    seriesOf(small, { accountSid: 'small' }),
  );

  expect(found.map(({ accountSid, from, until }) => [accountSid, from, until])).toEqual([['large', NOON, NOON + 60]]);
});

const slotsOf = fc.uniqueArray(fc.integer({ min: 0, max: SPAN.until - 1 }), { minLength: 10, maxLength: 400 });

describe('whatever comes', () => {
  it('nothing is told of less than three weeks', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), slotsOf, (days, silent) => {
        const isSilent = new Set(silent);
        const begun = SPAN.until - days * DAY;
        expect(spansOf((slot) => (slot < begun || isSilent.has(slot) || slot > SPAN.until - 40 ? 0 : 9))).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  it('a burst changes nothing, be it as large as it may: when something came counts, and not how much', () => {
    fc.assert(
      fc.property(slotsOf, fc.integer({ min: 2, max: 100_000 }), (bursts, size) => {
        const isBurst = new Set(bursts);
        const told = (most: number) =>
          spansOf((slot) => (outage(slot) || slot % 3 === 0 ? 0 : isBurst.has(slot) ? most : 1));
        expect(told(size)).toEqual(told(1));
      }),
      { numRuns: 20 },
    );
  });

  it('a silence holds no sighting, and lasts for half an hour or longer', () => {
    fc.assert(
      fc.property(slotsOf, fc.integer({ min: 1, max: 8 }), (extra, rhythm) => {
        const isExtra = new Set(extra);
        const series = seriesOf((slot) =>
          isExtra.has(slot) ? 1 : slot % rhythm === 0 && !isWithin(slot, NOON - 5 * DAY, 24) ? 2 : 0,
        );
        for (const { from, until, toldAt } of silencesOf(series)) {
          expect(until - from).toBeGreaterThanOrEqual(6);
          expect(toldAt).toBeGreaterThan(from);
          expect(toldAt).toBeLessThanOrEqual(until);
          expect(series.sightings.countBetween(until - 6, until)).toBe(0);
        }
      }),
      { numRuns: 20 },
    );
  });
});
