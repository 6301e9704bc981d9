import { Command, CommandRunner } from 'nest-commander';
import type { Commander } from '../exit-codes.js';
import { ReportDeliveriesCommand } from './deliveries.command.js';
import { ReportDiscrepanciesCommand } from './discrepancies.command.js';
import { terminalWriter } from '../terminal-writer.js';

const WRONG_USAGE = 2;

@Command({
  name: 'report',
  description: 'Count what became of messages, or list those that are not as they should be.',
  subCommands: [ReportDeliveriesCommand, ReportDiscrepanciesCommand],
})
export class ReportCommand extends CommandRunner {
  override setCommand(command: Commander): this {
    command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_USAGE));
    return super.setCommand(command);
  }

  /** Without one of its verbs, or with a misspelt one. */
  run([verb]: string[]): Promise<void> {
    if (verb !== undefined) terminalWriter.err(`sidetrack report: there is no "${verb}".\n\n`);
    terminalWriter.err(this.command.helpInformation());
    process.exitCode = WRONG_USAGE;
    return Promise.resolve();
  }
}
