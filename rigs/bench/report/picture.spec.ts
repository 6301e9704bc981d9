import { expect, it } from 'vitest';
import type { Round } from '../measure/measure-round.js';
import type { PeerRounds } from '../parts/compare-peers.js';
import { SIDETRACK, TUTORIAL } from '../peers/measured-peers.js';
import { drawPicture } from './picture.js';

const roundsOf = (peer: { readonly key: string; readonly name: string }, ...rates: number[]): PeerRounds => {
  const rest = { refused: 0, nodeMicros: 1, postgresMicros: 1, residentMiB: 1 };
  const rounds: Round[] = rates.map((perSecond) => ({ perSecond, ...rest }));
  return { key: peer.key, name: peer.name, idleMiB: 1, rounds };
};

it('the picture has a bar for each peer, in order of their medians and as long as these say', () => {
  const svg = drawPicture([roundsOf(SIDETRACK, 800, 820, 780), roundsOf(TUTORIAL, 100, 100, 100)]);
  const bars = [...svg.matchAll(/<rect class="(\w+)" x="\d+" y="\d+" width="(\d+)"/g)].map(([, of, width]) => [
    of,
    Number(width),
  ]);
  expect(bars.map(([of]) => of)).toEqual(['other', 'ours']);
  expect(Number(bars[1]![1]) / Number(bars[0]![1])).toBeCloseTo(8, 0);
  expect(svg).toContain(`${TUTORIAL.name}: 1.0; ${SIDETRACK.name}: 8.0`);
});
