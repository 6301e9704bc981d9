import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { prepareProgram, type Program } from '../../../test/support/spawn-program.js';
import { cleanUpAll } from '../../load/cleanups.js';
import { runFault } from '../run-fault.js';
import { askApi } from './ask-api.js';
import { ATTACKER_ADDRESS as from } from './attackers-address.js';
import { hostileLoad } from './hostile-load.js';

/**
 * The short form of `npm run faults -- --only hostile`. It checks that nothing is lost, and judges nothing that depends
 * on time.
 */
const SHORT = { seed: 1, rate: 0, calmMs: 0, settings: { fsync: 'off', full_page_writes: 'off' } };

/** The flood and the bodies that never come of the long form, both at once. */
const ATTACK = hostileLoad({
  name: 'flood-and-body-to-come-at-api',
  says: 'wrong signatures to the ingest door, and bodies that never come to the API door',
  attacks: [
    { does: 'send', door: 'ingest', from, request: 'refused', connections: 4 },
    { does: 'stay', door: 'api', from, silence: 'body-to-come', connections: 50 },
  ],
  forMs: 700,
  beside: askApi,
});

describe('beside an attack, what was acknowledged is in the log exactly once', () => {
  let attacker: Program;

  beforeAll(async () => {
    attacker = await prepareProgram(new URL('attacker.ts', import.meta.url));
  });

  afterAll(async () => {
    await cleanUpAll();
    await attacker.remove();
  });

  it(`'${ATTACK.name}'`, async () => {
    const options = { ...SHORT, startAttacker: (...args: string[]) => attacker.start(...args) };
    const { lost, doubled, astray, acknowledged, hostile } = await runFault(ATTACK, options);
    expect({ lost, doubled, astray }).toEqual({ lost: 0, doubled: 0, astray: 0 });
    expect(acknowledged).toBeGreaterThan(0);
    expect(hostile?.attackers.map(({ sent }) => sent > 0)).toEqual([true, true]);
  });
});
