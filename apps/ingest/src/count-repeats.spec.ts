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
