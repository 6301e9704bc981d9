import { CITUS_URL } from './on-citus.js';

/** Says in one line of the run that tests of Citus are skipped: no reader of the result may take them for passed. */
export default function sayWhetherCitusIsTried(): void {
  if (CITUS_URL !== null) return;
  process.stderr.write(
    'NOT RUN: the tests on Citus (*.citus-spec.ts), because SIDETRACK_CITUS_URL is not set; see rigs/README.md\n',
  );
}
