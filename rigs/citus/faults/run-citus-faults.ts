import { reportTables } from '../../faults/report-tables.js';
import { runFault, type FaultReport } from '../../faults/run-fault.js';
import { CITUS_FAULTS } from './citus-faults.js';
import { FaultedCitus } from './faulted-citus.js';

/** On disk as a cluster of users has it: what was acknowledged has to outlive a node that is killed. */
const SETTINGS = { fsync: 'on' };

/**
 * Breaks a Citus cluster under load, each fault on a cluster of its own, prints the table of `npm run faults`, and gives
 * 1 where an acknowledged callback was lost or stored twice, or something else was not as it should be.
 */
export async function runCitusFaults(programs: string): Promise<number> {
  const reports: FaultReport[] = [];
  for (const fault of CITUS_FAULTS) {
    process.stdout.write(`${fault.name}: ${fault.says} …\n`);
    const report = await runFault(fault, {
      seed: 1,
      rate: 300,
      calmMs: 2_000,
      openDatabase: () => FaultedCitus.open(programs, SETTINGS),
    });
    reports.push(report);
    process.stdout.write(`  ${[...report.notes, ...report.broken].join('; ')}\n`);
  }
  process.stdout.write(`\n${reportTables(reports)}\n`);
  for (const { name, broken } of reports) for (const words of broken) process.stdout.write(`- ${name}: ${words}\n`);
  return reports.every(({ lost, doubled, broken }) => lost + doubled + broken.length === 0) ? 0 : 1;
}
