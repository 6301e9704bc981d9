import { afterAll, describe, expect, it } from 'vitest';
import { cleanUpAll } from '../load/cleanups.js';
import { deploys } from './faults/deploys.js';
import { ingestKilled } from './faults/ingest-killed.js';
import { postgresKilled } from './faults/postgres-killed.js';
import { postgresStopped } from './faults/postgres-stopped.js';
import { runFault } from './run-fault.js';

/** The short form of `npm run faults`: the same code with smaller numbers, and no power cut to fear. */
const SHORT = { seed: 1, rate: 100, calmMs: 300, settings: { fsync: 'off', full_page_writes: 'off' } };

const FAULTS = [
  postgresKilled({ awayMs: 1_500 }),
  postgresStopped({ stoppedMs: 3_000 }),
  ingestKilled({ times: 3 }),
  deploys({ times: 2 }),
];

describe('what was acknowledged is in the log exactly once', () => {
  afterAll(cleanUpAll);

  it.each(FAULTS)('after $name', async (fault) => {
    const { lost, doubled, broken, acknowledged, stored } = await runFault(fault, SHORT);
    expect({ lost, doubled, broken }).toEqual({ lost: 0, doubled: 0, broken: [] });
    expect(acknowledged).toBeGreaterThan(0);
    expect(stored).toBeGreaterThan(0);
  });
});
