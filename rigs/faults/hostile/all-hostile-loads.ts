import type { Fault } from '../fault.js';
import { hostileAccounts } from './hostile-accounts.js';
import { hostileConnections } from './hostile-connections.js';
import {
  hostileFlood,
  hostileFloodBeside,
  hostileFloodForwarded,
  hostileFloodHealth,
  hostileNames,
  hostileSlashes,
  hostileUnsignedNames,
} from './hostile-requests.js';
import { hostileManyStrangers, hostileStrangers } from './hostile-strangers.js';

/** Every attack, in the order of its table. */
export const ALL_HOSTILE_LOADS: readonly Fault[] = [
  hostileSlashes(),
  hostileSlashes({ rate: 10 }),
  hostileNames(),
  hostileUnsignedNames(),
  hostileFlood(),
  hostileFloodBeside(),
  hostileFloodForwarded(),
  hostileFloodHealth(),
  hostileConnections('nothing', 'ingest'),
  hostileConnections('refused', 'ingest'),
  hostileConnections('body-to-come', 'ingest'),
  hostileConnections('nothing', 'api'),
  hostileConnections('refused', 'api'),
  hostileConnections('body-to-come', 'api'),
  hostileStrangers(),
  hostileManyStrangers(),
  hostileAccounts(),
];
