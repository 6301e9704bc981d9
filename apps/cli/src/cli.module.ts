import { Module } from '@nestjs/common';
import { ExplainSignatureCommand } from './explain-signature/explain-signature.command.js';
import { MigrateCommand } from './migrate.command.js';
import { QuarantineCommand } from './quarantine/quarantine.command.js';
import { RebuildCommand } from './rebuild/rebuild.command.js';
import { SimulateCommand } from './simulate/simulate.command.js';
import { StartCommand } from './start/start.command.js';
import { VerifyCommand } from './verify/verify.command.js';

/** The operators' verbs, one file each. */
@Module({
  providers: [
    StartCommand,
    MigrateCommand,
    SimulateCommand,
    VerifyCommand,
    RebuildCommand,
    ...QuarantineCommand.registerWithSubCommands(),
    ExplainSignatureCommand,
  ],
})
export class CliModule {}
