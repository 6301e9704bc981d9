import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { cleanUpAll, cleanUpOnSignals } from '../load/cleanups.js';
import { REPOSITORY } from '../../test/support/repository.js';
import { lackOfRoom } from '../load/room-on-disk.js';
import { measureParts } from './measure-parts.js';
import { drawPicture } from './report/picture.js';
import { describeResults } from './report/report.js';
import { PARTS, type Part } from './results.js';
import { callbacksOverAFullLog, COMMON_LOAD, FULL, QUICK } from './scope.js';

/**
 * How fast callbacks are taken. The real ingest door is compared with other ways to do it and with the limits of Node
 * and of the database, all on one PostgreSQL, with the same callbacks, in interleaved rounds. Only the ratios count.
 * Exit code 1 when a peer has not stored what it acknowledged.
 */
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    picture: { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
  },
});
const parts = values.only.length === 0 ? PARTS : PARTS.filter((part) => values.only.includes(part));
if (values.only.some((name) => !PARTS.includes(name as Part)) || (values.picture && !parts.includes('peers'))) {
  say(`usage: npm run bench -- [--quick] [--picture] [--only ${PARTS.join(' | ')}]…; the picture is of the peers`);
  process.exit(2);
}
const scope = values.quick ? QUICK : FULL;
const events = scope.storedEvents + callbacksOverAFullLog(scope);
const lack = parts.includes('stored') ? await lackOfRoom(events) : undefined;
if (lack !== undefined) {
  say(`bench: ${lack}, or leave out 'stored'`);
  process.exit(2);
}

cleanUpOnSignals();
try {
  const results = await measureParts(parts, scope, say);
  const processors = cpus();
  const machine = `${processors.length} × ${processors[0]?.model ?? 'unknown'}, Node ${process.version}, huge pages ${results.hugePages}`;
  const text = [
    describeResults(results),
    `${COMMON_LOAD.mix.name}, ${COMMON_LOAD.connections} connections where nothing else is said; ${scope.rounds} ` +
      `interleaved rounds of ${scope.roundMs / 1_000} s (over a full log ${scope.storedSittings} times ` +
      `${scope.storedRounds} of ${scope.storedMs / 1_000} s, doors started anew), median (slowest–fastest round); the ` +
      `load generator, PostgreSQL and the peer share the machine: ${machine}.` +
      (values.quick ? ' A quick run: its figures are rough.' : ''),
  ].join('\n\n');
  say(`\n${text}`);
  const out = (name: string): string => join(REPOSITORY, '.bench', name);
  await writeFile(out('write.md'), `${text}\n`);
  await writeFile(out('write.json'), `${JSON.stringify({ machine, scope, ...results }, null, 2)}\n`);
  if (values.picture && results.peers !== undefined) {
    await writeFile(join(REPOSITORY, 'docs', 'bench.svg'), drawPicture(results.peers));
  }
} catch (error) {
  say(`bench: ${(error as Error).message}`);
  process.exitCode = 1;
} finally {
  await cleanUpAll();
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
