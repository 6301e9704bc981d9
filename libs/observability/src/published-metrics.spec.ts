import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Counter, Registry } from 'prom-client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { publishMetrics, readPublishedCount, readPublishedMetrics } from './published-metrics.js';

describe('metrics that a process leaves for another', () => {
  let dataDir: string;

  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'sidetrack-metrics-'));
  });

  afterEach(() => rm(dataDir, { recursive: true }));

  it('can be read while they are fresh, and are gone when the process has ended', async () => {
    const registry = new Registry();
    new Counter({ name: 'made_up_total', help: 'made up', labelNames: ['door'], registers: [registry] }).inc(
      { door: 'call' },
      3,
    );
    const stop = publishMetrics(registry, dataDir, (error) => expect.fail(String(error)));
    await vi.waitFor(
      async () => expect(await readPublishedMetrics(dataDir, new Date())).toContain('made_up_total{door="call"} 3'),
      {
        timeout: 20_000,
      },
    );
    expect(await readPublishedCount('made_up_total', dataDir, new Date())).toBe(3);
    const [file] = await readdir(join(dataDir, 'metrics'));
    await utimes(join(dataDir, 'metrics', file!), new Date(0), new Date(0));
    expect(await readPublishedMetrics(dataDir, new Date(60_000))).not.toContain('made_up_total');
    await stop();
    expect(await readdir(join(dataDir, 'metrics'))).toEqual([]);
  });

  it('are none where no process has left any', async () => {
    expect((await readPublishedMetrics(dataDir, new Date())).trim()).toBe('');
    expect(await readPublishedCount('made_up_total', dataDir, new Date())).toBeNull();
  });
});
