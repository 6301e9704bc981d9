import type { Fault } from '../../faults/fault.js';
import { backendsTerminated } from '../../faults/faults/backends-terminated.js';
import { deploys } from '../../faults/faults/deploys.js';
import { ingestKilled } from '../../faults/faults/ingest-killed.js';
import { postgresKilled } from '../../faults/faults/postgres-killed.js';
import { postgresStopped } from '../../faults/faults/postgres-stopped.js';
import { FaultedCitus } from './faulted-citus.js';

const workerKilled = ({ awayMs = 10_000 } = {}): Fault => ({
  name: 'worker-killed',
  says: `a worker killed (SIGKILL, all its processes) and away for ${awayMs / 1_000} s`,
  async run(scene) {
    const { cluster } = scene;
    if (!(cluster instanceof FaultedCitus)) throw new Error('only a Citus cluster has workers that can be killed');
    await cluster.workers[0]!.kill();
    await scene.pause(awayMs);
    await cluster.start();
  },
});

const coordinator = (fault: Fault): Fault => ({ ...fault, says: fault.says.replace('PostgreSQL', 'the coordinator') });

/** The short form of the fault table, and a worker that is away. */
export const CITUS_FAULTS: readonly Fault[] = [
  workerKilled(),
  coordinator(postgresKilled({ awayMs: 10_000 })),
  coordinator(postgresStopped({ stoppedMs: 5_000 })),
  backendsTerminated(),
  ingestKilled({ times: 5 }),
  deploys({ times: 3 }),
];
