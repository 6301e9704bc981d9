import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';
import { explainFailure } from './explain-failure.js';

const fail = (error: Error): never => {
  process.stderr.write(`sidetrack: ${explainFailure(error)}\n`);
  process.exit(1);
};

await CommandFactory.run(CliModule, {
  logger: false,
  cliName: 'sidetrack',
  errorHandler: fail,
  serviceErrorHandler: fail,
});
