import { expect, it } from 'vitest';
import { IngestMetrics } from './ingest-metrics.js';

it('what appends did not store anew counts as repeats, and what they left out as ambiguous and as no repeat', async () => {
  const metrics = new IngestMetrics();
  metrics.countAppended({ appended: 2, repeats: 3, ambiguous: 0 });
  metrics.countAppended({ appended: 1, repeats: 1, ambiguous: 1 });
  const text = await metrics.registry.metrics();
  expect(text).toContain('sidetrack_repeats_total 4');
  expect(text).toContain('sidetrack_ambiguous_callbacks_total 1');
});
