import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';
import { explainFailure } from './explain-failure.js';
import { describeProduct, readProduct } from './product.js';
import { terminalWriter } from './terminal-writer.js';

const WRONG_USAGE = 2;

// What the program keeps on this machine's disk, and what it writes for an operator, is for its own user alone.
process.umask(0o077);

const fail = (error: Error & { readonly code?: string; readonly exitCode?: number }): never => {
  // Commander has said what it had to say (help, or what it did not understand) and only asks to end.
  if (error.code?.startsWith('commander.')) process.exit(error.exitCode === 0 ? 0 : WRONG_USAGE);
  terminalWriter.err(`sidetrack: ${explainFailure(error)}\n`);
  process.exit(1);
};

const version = describeProduct(readProduct());

if (process.argv.length === 3 && ['--version', '-V'].includes(process.argv[2] ?? '')) {
  // Loads no verb for it.
  terminalWriter.out(`sidetrack ${version}\n`);
} else {
  await CommandFactory.run(await CliModule.for(process.argv[2]), {
    version,
    logger: false,
    cliName: 'sidetrack',
    errorHandler: fail,
    serviceErrorHandler: fail,
    outputConfiguration: { writeOut: terminalWriter.out, writeErr: terminalWriter.err },
  });
}
