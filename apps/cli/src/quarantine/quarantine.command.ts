import { Command, CommandRunner } from 'nest-commander';
import type { Commander } from '../exit-codes.js';
import { QuarantineDiscardCommand } from './discard.command.js';
import { QuarantineListCommand } from './list.command.js';
import { QuarantineReplayCommand } from './replay.command.js';
import { QuarantineShowCommand } from './show.command.js';
import { terminalWriter } from '../terminal-writer.js';

const WRONG_USAGE = 2;

@Command({
  name: 'quarantine',
  description: 'Look at refused callbacks and samples of wrong signatures; try them again, or let go of them.',
  subCommands: [QuarantineListCommand, QuarantineShowCommand, QuarantineReplayCommand, QuarantineDiscardCommand],
})
export class QuarantineCommand extends CommandRunner {
  override setCommand(command: Commander): this {
    command.exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : WRONG_USAGE));
    return super.setCommand(command);
  }

  /** Without one of its verbs, or with a misspelt one. */
  run([verb]: string[]): Promise<void> {
    if (verb !== undefined) terminalWriter.err(`sidetrack quarantine: there is no "${verb}".\n\n`);
    terminalWriter.err(this.command.helpInformation());
    process.exitCode = WRONG_USAGE;
    return Promise.resolve();
  }
}
