import { describe, expect, it } from 'vitest';
import type { FeedEvent } from '../api/read-feed-stream';
import { countSeconds, NO_SECONDS, rateAt } from './live-rate';

const NOW = new Date('2026-01-31T08:01:00.500Z');
const event = (ago: number, origin: FeedEvent['origin'] = 'callback'): FeedEvent =>
  ({ receivedAt: new Date(NOW.getTime() - ago * 1_000).toISOString(), origin }) as FeedEvent;
const received = (...secondsAgo: number[]): FeedEvent[] => secondsAgo.map((ago) => event(ago));

describe('the rate of callbacks', () => {
  it('is the average of the last ten seconds, beside every second of the last minute', () => {
    const rate = rateAt(countSeconds(NO_SECONDS, received(70, 30, 9, 9, 0)), NOW);

    expect([rate.now, rate.inAll]).toEqual([0.3, 4]);
    expect(rate.bySecond.length).toBe(60);
    expect([rate.bySecond[29], rate.bySecond[50], rate.bySecond[59]]).toEqual([1, 2, 1]);
  });

  it('counts what a door with a fast clock received as of now', () => {
    expect(rateAt(countSeconds(NO_SECONDS, received(-5, -5)), NOW).now).toBe(0.2);
  });

  it('counts nothing that a provider said when it was asked', () => {
    expect(rateAt(countSeconds(NO_SECONDS, [event(1), event(1, 'reconciliation')]), NOW).inAll).toBe(1);
    expect(countSeconds(NO_SECONDS, [event(1, 'reconciliation')]).size).toBe(0);
  });

  it('adds up what comes in pieces, and forgets what is long ago', () => {
    const seconds = countSeconds(countSeconds(NO_SECONDS, received(300, 1)), received(1));

    expect([...seconds.values()]).toEqual([2]);
    expect(countSeconds(seconds, 'begin').size).toBe(0);
  });
});
