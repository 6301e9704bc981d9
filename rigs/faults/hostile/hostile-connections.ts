import type { Fault } from '../fault.js';
import type { HostileSilence } from './attack.js';
import { ATTACKER_ADDRESS } from './attackers-address.js';
import { askApi } from './ask-api.js';
import { hostileLoad } from './hostile-load.js';

/** More connections than the doors have room for, but fewer than a process may have open. */
const CONNECTIONS = 13_000;

interface Staying {
  readonly connections?: number;
  readonly forMs?: number;
}

const WORDS: Readonly<Record<HostileSilence, string>> = {
  nothing: 'that say nothing',
  refused: 'that send a refused request and stay',
  'body-to-come': 'whose bodies never come',
};

export const hostileConnections = (
  silence: HostileSilence,
  door: 'ingest' | 'api',
  { connections = CONNECTIONS, forMs = 20_000 }: Staying = {},
): Fault =>
  hostileLoad({
    name: [silence, ...(door === 'api' ? ['api'] : [])].join('-at-'),
    says: `${connections} connections from one address to the ${door} door ${WORDS[silence]}`,
    forMs,
    attacks: [{ does: 'stay', door, from: ATTACKER_ADDRESS, silence, connections }],
    ...(door === 'api' ? { beside: askApi } : {}),
  });
