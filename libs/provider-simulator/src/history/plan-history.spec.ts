import { isDeepStrictEqual } from 'node:util';
import { isMadeUp } from '@sidetrack/domain';
import { countryOfPrefix } from '@sidetrack/phone-numbers';
import { findSilences, Sightings, SLOT_MS, SLOTS_PER_DAY, type Series, type SlotSpan } from '@sidetrack/views';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawsFor } from '../draws/draw.js';
import { MESSAGE_LIVES } from '../lives/message-life-cycles.js';
import { drawNumberIn, type Country } from './fictional-numbers.js';
import { livesBy } from './history-lives.js';
import { incidentsOf, isWithin } from './incidents.js';
import { planHistory, type HistoryOptions } from './plan-history.js';
import type { PlannedArrival } from './planned-arrival.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
/** A Sunday. */
const SUNDAY = Date.UTC(2026, 1, 22);

const given = (options: Partial<HistoryOptions> = {}): HistoryOptions => {
  const { beginsAt = SUNDAY, days = 30 } = options;
  const until = beginsAt + days * DAY_MS + 10 * HOUR_MS;
  return { beginsAt, days, seed: 1, perDay: 60, until, ...options };
};
const plan = (options: Partial<HistoryOptions> = {}): PlannedArrival[] => [...planHistory(given(options))];

describe('a made-up history', () => {
  const whole = plan();

  it('is in the order in which it comes in, from its first day until its end', () => {
    const times = whole.map(({ atMs }) => atMs);
    expect(times).toEqual(times.toSorted((one, other) => one - other));
    expect(times[0]).toBeGreaterThanOrEqual(SUNDAY);
    expect(times[0]).toBeLessThan(SUNDAY + DAY_MS);
    expect(times.at(-1)).toBeLessThan(given().until);
    expect(times.at(-1)).toBeGreaterThan(given().until - 2 * HOUR_MS);
  });

  it('is of made-up accounts alone, in what is signed as in what is not', () => {
    const accountOf = ({ params, json }: PlannedArrival): string =>
      json === undefined ? (params['AccountSid'] ?? '') : (/"AccountSid":"([^"]+)"/.exec(json)?.[1] ?? '');
    expect(whole.filter((arrival) => !isMadeUp(accountOf(arrival)))).toEqual([]);
    expect(new Set(whole.map(accountOf)).size).toBe(5);
  });

  it('is the same for the same seed, and another for another', () => {
    expect(isDeepStrictEqual(plan(), whole)).toBe(true);
    const sids = new Set(whole.map(({ params }) => params['MessageSid']).filter(Boolean));
    const others = plan({ seed: 2 }).filter(({ params: { MessageSid } }) => sids.has(MessageSid));
    expect(others).toEqual([]);
  });

  it('is the same when it is written in pieces, wherever they are cut', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 * DAY_MS }), (cut) => {
        const since = SUNDAY + cut;
        expect(isDeepStrictEqual([...plan({ until: since }), ...plan({ since })], whole)).toBe(true);
      }),
      { numRuns: 5 },
    );
  });

  it('has an outage on a weekday, in which nothing comes in, and what was sent then is lost', () => {
    const { outage } = incidentsOf(given());
    expect(outage.until - outage.from).toBe(3 * HOUR_MS);
    expect(whole.filter(({ atMs }) => isWithin(atMs, outage))).toEqual([]);
    const atOtherTimes = (weeks: number): number =>
      whole.filter(({ atMs }) => isWithin(atMs + weeks * 7 * DAY_MS, outage)).length;
    expect([1, 2, 3].map(atOtherTimes).every((count) => count > 5)).toBe(true);
  });
});

it('the surge is of one code, in one country, on one day', () => {
  const options = given({ perDay: 600, days: 10 });
  const { surge } = incidentsOf(options);
  const coded = plan(options).filter(({ params: { ErrorCode } }) => ErrorCode === '30007');
  const ofSurge = coded.filter(({ atMs }) => isWithin(atMs, { ...surge, until: surge.until + HOUR_MS }));
  expect(ofSurge.length).toBeGreaterThan(30);
  expect(ofSurge.filter(({ params: { To } }) => To?.includes('+49')).length).toBeGreaterThan(0.95 * ofSurge.length);
  const onDay = (day: number): number =>
    coded.filter(({ atMs }) => isWithin(atMs, { from: day, until: day + DAY_MS })).length;
  const otherDays = Array.from({ length: options.days }, (_, day) => options.beginsAt + day * DAY_MS);
  const most = Math.max(
    ...otherDays.filter((day) => !isWithin(surge.from, { from: day, until: day + DAY_MS })).map(onDay),
  );
  expect(ofSurge.length).toBeGreaterThan(3 * most);
});

describe('the silences that are told of a history', () => {
  const seenIn = (arrivals: readonly PlannedArrival[], span: SlotSpan): Series[] => {
    const series = new Map<string, { first: Pick<Series, 'accountSid' | 'kind'>; counts: Map<number, number> }>();
    const seen = new Set<string>();
    for (const { route, params, atMs, signedAs, json } of arrivals) {
      const sid = params[`${route[0]!.toUpperCase()}${route.slice(1)}Sid`];
      if (sid === undefined || signedAs !== undefined || json !== undefined || seen.has(sid)) continue;
      seen.add(sid);
      const accountSid = params['AccountSid'] ?? '';
      const slot = Math.floor(atMs / SLOT_MS);
      for (const first of [
        { accountSid: null, kind: null },
        { accountSid, kind: null },
        { accountSid, kind: route },
      ]) {
        const name = `${first.accountSid} ${first.kind}`;
        const { counts } = series.get(name) ?? { counts: new Map<number, number>() };
        counts.set(slot, (counts.get(slot) ?? 0) + 1);
        series.set(name, { first, counts });
      }
    }
    return [...series.values()].map(({ first, counts }) => ({
      ...first,
      sightings: new Sightings(span, [...counts.keys()], [...counts.values()]),
    }));
  };

  it.each([0, 1, 2, 3, 4, 5, 6])('are the outage and nothing else, when it begins %i days after a Sunday', (later) => {
    const options = given({ beginsAt: SUNDAY + later * DAY_MS, perDay: 600, seed: later });
    const until = Math.floor(options.until / SLOT_MS);
    const series = seenIn(plan(options), { from: Math.floor(options.beginsAt / SLOT_MS), until });
    const told = findSilences(series, { from: until - 9 * SLOTS_PER_DAY, until });

    const { outage } = incidentsOf(options);
    expect(told).toHaveLength(1);
    const [{ accountSid, from, until: end }] = told as [(typeof told)[0]];
    expect(accountSid).toBeNull();
    expect(Math.abs(from * SLOT_MS - outage.from)).toBeLessThanOrEqual(2 * SLOT_MS);
    expect(Math.abs(end * SLOT_MS - outage.until)).toBeLessThanOrEqual(2 * SLOT_MS);
  });
});

it('every number is of the country that it is drawn for', () => {
  const draws = drawsFor(1, 'numbers');
  for (const country of ['US', 'GB', 'DE', 'FR', 'SE', 'AU'] as const satisfies readonly Country[]) {
    const numbers = Array.from({ length: 50 }, () => drawNumberIn(draws, country));
    expect(numbers.every((number) => /^\+\d{11,13}$/.test(number))).toBe(true);
    expect(new Set(numbers.map((number) => countryOfPrefix(number.slice(0, country === 'US' ? 5 : 8))))).toEqual(
      new Set([country]),
    );
  }
});

it('the messages lead every life that a live simulation has, and some that take hours', () => {
  const names = livesBy(['whatsapp', 'rcs']).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(MESSAGE_LIVES.map(({ name }) => name)));
  const total = livesBy(['whatsapp', 'rcs']).reduce((sum, { weight }) => sum + weight, 0);
  // A weight that was read as one of a thousand would make a visible difference.
  expect(livesBy([]).every(({ name, weight }) => weight < total * 0.07 || name === 'delivered soon')).toBe(true);
});
