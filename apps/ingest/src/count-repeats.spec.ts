import type { CallbackEvent } from '@sidetrack/domain';
import { expect, it } from 'vitest';
import { countRepeats } from './count-repeats.js';
import { IngestMetrics } from './ingest-metrics.js';

const event = {} as CallbackEvent;

it('what an append did not store anew counts as repeats, and the answer stays what it was', async () => {
  const metrics = new IngestMetrics();
  const append = countRepeats((events) => Promise.resolve(Math.min(events.length, 2)), metrics);

  expect([await append([event, event, event, event, event]), await append([event, event])]).toEqual([2, 2]);
  expect(await metrics.registry.metrics()).toContain('sidetrack_repeats_total 3');
});

it('what an append leaves out counts as ambiguous and as no repeat, and whoever asked is told of it', async () => {
  const metrics = new IngestMetrics();
  const told: CallbackEvent[] = [];
  const append = countRepeats((events, _, leaveOut) => {
    leaveOut?.(events[0]!);
    return Promise.resolve(events.length - 2);
  }, metrics);

  expect(await append([event, event, event], undefined, (one) => told.push(one))).toBe(1);
  expect(told).toEqual([event]);
  const text = await metrics.registry.metrics();
  expect(text).toContain('sidetrack_repeats_total 1');
  expect(text).toContain('sidetrack_ambiguous_callbacks_total 1');
  await expect(append([event, event])).rejects.toThrow('split into other parameters');
});
