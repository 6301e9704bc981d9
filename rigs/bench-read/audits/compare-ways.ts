import { isDeepStrictEqual } from 'node:util';
import { auditDeliveries, type AuditQuestion, type DeliveryAudit } from '@sidetrack/views';
import type { Pool } from 'pg';
import { median } from '../../../test/support/median.js';

const WINDOWS = { receiptMs: 72 * 3_600_000, stallMs: 6 * 3_600_000 };
const DAY_MS = 86_400_000;

/** More messages than any range has: all are counted one by one; and fewer. */
const ONE_BY_ONE = 2_000_000_000;
const SUMMED = -1;

export interface AskedWays {
  readonly name: string;
  /** In milliseconds. Counting one by one takes minutes, so it is done once. */
  readonly oneByOneMs: number;
  /** The first time that it was asked in this process, and the median of all times. */
  readonly firstMs: number;
  readonly summedMs: number;
  /** The words in which the two answers differ; empty when they are equal but for what percentiles may be off. */
  readonly differences: readonly string[];
}

/** The ranges that are asked for; the history ends at `until`. */
export function rangesBefore(until: Date): readonly (readonly [string, AuditQuestion])[] {
  const ago = (ms: number): Date => new Date(until.getTime() - ms);
  return [
    ['a day by hour', { since: ago(DAY_MS), until, interval: 'hour' }],
    ['30 days by hour', { since: ago(30 * DAY_MS), until, interval: 'hour' }],
    ['30 days by day', { since: ago(37 * DAY_MS), until: ago(7 * DAY_MS), interval: 'day' }],
    [
      'a year by day, from and to amid an hour',
      { since: ago(400.017 * DAY_MS), until: ago(34.983 * DAY_MS), interval: 'day' },
    ],
    ['two years by day', { since: ago(730 * DAY_MS), until, interval: 'day' }],
    ['two years by day, one account', { since: ago(730 * DAY_MS), until, interval: 'day', accountSid: 'account-1' }],
    ['two years by day, one channel', { since: ago(730 * DAY_MS), until, interval: 'day', channel: 'mms' }],
  ];
}

/** Asks each question once by counting, and `rounds` times from the sums, and compares the answers. */
export async function compareWays(
  database: Pool,
  until: Date,
  rounds: number,
  onAsked: (asked: AskedWays) => void,
): Promise<readonly AskedWays[]> {
  const all: AskedWays[] = [];
  for (const [name, question] of rangesBefore(until)) {
    const ask = async (oneByOne: number) => {
      const startedAt = performance.now();
      const audit = await auditDeliveries(database, question, until, WINDOWS, oneByOne);
      return { audit, tookMs: performance.now() - startedAt };
    };
    const counted = await ask(ONE_BY_ONE);
    const summed = [await ask(SUMMED)];
    while (summed.length < rounds) summed.push(await ask(SUMMED));
    const asked = {
      name,
      oneByOneMs: counted.tookMs,
      firstMs: summed[0]!.tookMs,
      summedMs: median(summed.map(({ tookMs }) => tookMs)),
      differences: differencesOf(counted.audit, summed[0]!.audit),
    };
    onAsked(asked);
    all.push(asked);
  }
  return all;
}

function differencesOf(one: DeliveryAudit, other: DeliveryAudit): string[] {
  const parts = [one.total, ...one.intervals].map(
    (counts, place) => [counts, [other.total, ...other.intervals][place]!] as const,
  );
  return parts.flatMap(([expected, found], place) => {
    const { timeToDelivered: times, ...counts } = expected;
    const { timeToDelivered: foundTimes, ...foundCounts } = found;
    const where = place === 0 ? 'in all' : `in interval ${place}`;
    const isClose = (['p50Ms', 'p95Ms', 'p99Ms'] as const).every(
      (name) => Math.abs((foundTimes[name] ?? 0) - (times[name] ?? 0)) <= (times[name] ?? 0) * 0.01,
    );
    const isCounted = isDeepStrictEqual(foundCounts, counts) && foundTimes.messages === times.messages;
    return [...(isCounted ? [] : [`counts ${where}`]), ...(isClose ? [] : [`percentiles ${where}`])];
  });
}
