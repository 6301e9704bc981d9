import type { Fault } from './fault.js';
import { allDisksFull } from './faults/all-disks-full.js';
import { backendsTerminated } from './faults/backends-terminated.js';
import { bothKilled } from './faults/both-killed.js';
import { clockSetBack } from './faults/clock-set-back.js';
import { connectionsCut } from './faults/connections-cut.js';
import { databaseDiskFull } from './faults/database-disk-full.js';
import { databaseSlow } from './faults/database-slow.js';
import { deploys } from './faults/deploys.js';
import { diskFrozen } from './faults/disk-frozen.js';
import { ingestKilled } from './faults/ingest-killed.js';
import { ingestKilledWhileDraining } from './faults/ingest-killed-while-draining.js';
import { ingestStopped } from './faults/ingest-stopped.js';
import { journalDiskFull } from './faults/journal-disk-full.js';
import { overload } from './faults/overload.js';
import { poolExhausted } from './faults/pool-exhausted.js';
import { postgresKilled } from './faults/postgres-killed.js';
import { postgresStopped } from './faults/postgres-stopped.js';
import { readOnlyFailover } from './faults/read-only-failover.js';
import { slowClients } from './faults/slow-clients.js';

/** Every fault, in the order of the table. */
export const ALL_FAULTS: readonly Fault[] = [
  postgresKilled(),
  postgresStopped(),
  backendsTerminated(),
  connectionsCut(),
  ingestKilled(),
  ingestKilledWhileDraining(),
  bothKilled(),
  databaseDiskFull(),
  journalDiskFull(),
  allDisksFull(),
  clockSetBack(),
  readOnlyFailover(),
  poolExhausted(),
  databaseSlow(),
  deploys(),
  slowClients(),
  diskFrozen(),
  ingestStopped(),
  overload(),
];
