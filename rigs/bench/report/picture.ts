import type { PeerRounds } from '../parts/compare-peers.js';
import { SIDETRACK, TUTORIAL } from '../peers/measured-peers.js';
import { ratioOf, short, type Ratio } from './ratio.js';

const WIDTH = 860;
const ROW = 44;
const TOP = 56;
const BARS_FROM = 345;
const BARS_TO = 780;

/** The comparison of all peers as bars: callbacks per second, where the tutorial handler is 1. */
export function drawPicture(peers: readonly PeerRounds[]): string {
  const ratesOf = (key: string): number[] =>
    peers.filter((peer) => peer.key === key).flatMap(({ rounds }) => rounds.map(({ perSecond }) => perSecond));
  const bars = peers
    .map(({ key, name }) => ({ key, name, ratio: ratioOf(ratesOf(key), ratesOf(TUTORIAL.key)) }))
    .toSorted((a, b) => a.ratio.median - b.ratio.median);
  const longest = Math.max(...bars.map(({ ratio }) => ratio.highest));
  const x = (value: number): number => Math.round(BARS_FROM + ((BARS_TO - BARS_FROM) * value) / longest);
  const height = TOP + bars.length * ROW + 12;
  const said = bars.map(({ name, ratio }) => `${name}: ${short(ratio.median)}`).join('; ');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" font-family="ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif" role="img" aria-label="Callbacks per second, as multiples of a tutorial's handler. ${escape(said)}.">
  <style>
    .ground { fill: #ffffff }
    .title { font-size: 15px; font-weight: 600; fill: #1b2733 }
    .name { font-size: 13px; fill: #1b2733 }
    .value { font-size: 13px; font-weight: 600; fill: #1b2733 }
    .other { fill: #b9c7d6 }
    .ours { fill: #5f9e6e }
    .spread { stroke: #37516e; stroke-width: 1.5 }
    @media (prefers-color-scheme: dark) {
      .ground { fill: #0f1720 }
      .title, .name, .value { fill: #e3eaf2 }
      .other { fill: #4a5f76 }
      .ours { fill: #6fbf82 }
      .spread { stroke: #cbd8e6 }
    }
  </style>
  <rect class="ground" width="${WIDTH}" height="${height}" />
  <text class="title" x="20" y="30">Callbacks per second, times the tutorial handler's</text>
${bars.map(({ key, name, ratio }, place) => drawBar(name, ratio, { x, y: TOP + place * ROW, isOurs: key === SIDETRACK.key })).join('\n')}
</svg>
`;
}

interface Place {
  readonly x: (value: number) => number;
  readonly y: number;
  readonly isOurs: boolean;
}

/** The line across the end of a bar reaches from the slowest round to the fastest. */
function drawBar(name: string, { median, lowest, highest }: Ratio, { x, y, isOurs }: Place): string {
  const middle = y + 14;
  return `  <text class="name" x="${BARS_FROM - 12}" y="${middle + 5}" text-anchor="end">${escape(name)}</text>
  <rect class="${isOurs ? 'ours' : 'other'}" x="${BARS_FROM}" y="${y}" width="${x(median) - BARS_FROM}" height="28" rx="3" />
  <path class="spread" d="M${x(lowest)} ${middle} H${x(highest)}" />
  <text class="value" x="${x(highest) + 10}" y="${middle + 5}">${short(median)}</text>`;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
