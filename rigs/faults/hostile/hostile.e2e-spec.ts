import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareProgram, type Program } from '../../../test/support/spawn-program.js';
import { cleanUpAll } from '../../load/cleanups.js';
import { runFault } from '../run-fault.js';
import { hostileConnections } from './hostile-connections.js';
import { hostileFlood } from './hostile-requests.js';

/** The short form of `npm run faults -- --only hostile`: it holds the books, and judges nothing that takes its time. */
const SHORT = { seed: 1, rate: 0, calmMs: 0, settings: { fsync: 'off', full_page_writes: 'off' } };
const FOR_MS = 1_000;

const ATTACKS = [
  hostileFlood({ connections: 4, forMs: FOR_MS }),
  hostileConnections('body-to-come', 'api', { connections: 50, forMs: FOR_MS }),
];

describe('beside an attack, what was acknowledged is in the log exactly once', () => {
  let attacker: Program;

  beforeAll(async () => {
    attacker = await prepareProgram(new URL('attacker.ts', import.meta.url));
  });

  afterAll(async () => {
    await cleanUpAll();
    await attacker.remove();
  });

  it.each(ATTACKS)('$name', async (attack) => {
    const options = { ...SHORT, startAttacker: (...args: string[]) => attacker.start(...args) };
    const { lost, doubled, astray, acknowledged, hostile } = await runFault(attack, options);
    expect({ lost, doubled, astray }).toEqual({ lost: 0, doubled: 0, astray: 0 });
    expect(acknowledged).toBeGreaterThan(0);
    expect(hostile?.attackers[0]?.sent).toBeGreaterThan(0);
  });
});
