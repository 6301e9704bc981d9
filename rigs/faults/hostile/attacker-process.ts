import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { willCleanUp } from '../../load/cleanups.js';
import type { Attack, AttackReport } from './attack.js';

/** Starts the program of `attacker.ts` with these arguments. */
export type StartAttacker = (...args: readonly string[]) => ChildProcess;

/** The program from the build. Tests bundle the program themselves. */
export const startBuiltAttacker: StartAttacker = (...args) => fork(join(import.meta.dirname, 'attacker.js'), [...args]);

/** Begins an attack. Returns the way to end the attack, which gives the attacker's report. */
export async function beginAttack(
  attack: Attack,
  port: number,
  start: StartAttacker,
): Promise<() => Promise<AttackReport>> {
  const child = start(String(port), JSON.stringify(attack));
  const ended = once(child, 'exit');
  const forget = willCleanUp(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const early = ended.then(() => Promise.reject(new Error('the attacker ended before it was told to')));
  early.catch(() => undefined);
  await Promise.race([once(child, 'message'), early]);
  return async () => {
    const report = Promise.race([once(child, 'message'), early]);
    child.send('stop');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- attacker.ts sends nothing else
    const [said] = (await report) as [AttackReport];
    await forget();
    return said;
  };
}
