import { afterAll, describe, expect, it } from 'vitest';
import { cleanUpAll } from '../load/cleanups.js';
import { deploys } from './faults/deploys.js';
import { ingestKilled } from './faults/ingest-killed.js';
import { postgresKilled } from './faults/postgres-killed.js';
import { postgresStopped } from './faults/postgres-stopped.js';
import { runFaults } from './run-fault.js';

/**
 * The short form of `npm run faults`: the same code with smaller numbers, no power cut to fear, and one scene for all.
 */
const SHORT = { seed: 1, rate: 100, calmMs: 200, settings: { fsync: 'off', full_page_writes: 'off' } };

const FAULTS = [
  postgresKilled({ awayMs: 1_000 }),
  postgresStopped({ stoppedMs: 1_500 }),
  ingestKilled({ times: 2 }),
  deploys({ times: 1 }),
];

describe('what was acknowledged is in the log exactly once', () => {
  afterAll(cleanUpAll);

  it(`after ${FAULTS.map(({ name }) => `'${name}'`).join(', ')}, each of which passes`, async () => {
    const { lost, doubled, broken, acknowledged, stored } = await runFaults(FAULTS, SHORT);
    expect({ lost, doubled, broken }).toEqual({ lost: 0, doubled: 0, broken: [] });
    expect(acknowledged).toBeGreaterThan(0);
    expect(stored).toBeGreaterThan(0);
    // As much as the four would have one by one.
  }, 240_000);
});
