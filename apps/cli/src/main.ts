// TypeORM and class-transformer read what their decorators leave there.
import 'reflect-metadata';
import { explainFailure } from './explain-failure.js';
import { runCommandLine } from './frame/command-line.js';
import { describeProduct, readProduct } from './product.js';
import { terminalWriter } from './terminal-writer.js';
import { GROUPS, VERBS } from './verbs.js';

// What the program keeps on this machine's disk, and what it writes for an operator, is for its own user alone.
process.umask(0o077);

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    version: `sidetrack ${describeProduct(readProduct())}`,
    verbs: VERBS,
    groups: GROUPS,
    writer: terminalWriter,
  });
} catch (error) {
  terminalWriter.err(`sidetrack: ${explainFailure(error as Error)}\n`);
  process.exit(1);
}
