import { offeredCallback, type OfferedCallback } from '../../load/traffic.js';
import type { Mix } from './mixes.js';

/** The callbacks of one resource in their order, written and signed. */
export type Life = readonly OfferedCallback[];

const SID_NAMES = { message: 'MessageSid', call: 'CallSid', recording: 'RecordingSid' } as const;

/** Prepares at least this many callbacks before any clock starts. */
export function prepareLives({ kind, newLife }: Mix, callbacks: number): Life[] {
  const lives: Life[] = [];
  for (let prepared = 0; prepared < callbacks;) {
    const life = newLife().map((params) => offeredCallback(kind, params[SID_NAMES[kind]] ?? '', params));
    lives.push(life);
    prepared += life.length;
  }
  return lives;
}

/**
 * So many SIDs take turns that no SID has two callbacks under way. Some stores fail when two first callbacks of a SID
 * come together.
 */
const AT_A_TIME = 1_000;

/** All callbacks, in an order in which the callbacks of one SID keep their order and lie far apart. */
export function* inWaves(lives: readonly Life[]): Generator<OfferedCallback, void> {
  for (let begun = 0; begun < lives.length; begun += AT_A_TIME) {
    const wave = lives.slice(begun, begun + AT_A_TIME);
    const longest = Math.max(...wave.map((life) => life.length));
    for (let step = 0; step < longest; step += 1) {
      for (const life of wave) if (life[step] !== undefined) yield life[step]!;
    }
  }
}
