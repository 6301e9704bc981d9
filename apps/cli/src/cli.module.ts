import { Module } from '@nestjs/common';
import { MigrateCommand } from './migrate.command.js';
import { SimulateCommand } from './simulate/simulate.command.js';
import { StartCommand } from './start/start.command.js';

/** The operators' verbs, one file each. */
@Module({ providers: [StartCommand, MigrateCommand, SimulateCommand] })
export class CliModule {}
