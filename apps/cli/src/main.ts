// This must be imported first: TypeORM and class-transformer read the metadata that their decorators store in it.
import 'reflect-metadata';
import { runCommandLine } from './frame/command-line.js';
import { describeProduct, readProduct } from './product.js';
import { terminalWriter } from './terminal-writer.js';
import { GROUPS, VERBS } from './verbs.js';

// Files that the program writes, also for an operator, are readable by its own user only.
process.umask(0o077);

try {
  process.exitCode = await runCommandLine(process.argv.slice(2), {
    version: `sidetrack ${describeProduct(readProduct())}`,
    verbs: VERBS,
    groups: GROUPS,
    writer: terminalWriter,
  });
} catch (error) {
  const { explainFailure } = await import('./explain-failure.js');
  terminalWriter.err(`sidetrack: ${explainFailure(error as Error)}\n`);
  process.exit(1);
}
