import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { runToItsExitCode, useExitCodeForWrongUsage, type Commander } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { askOnTerminal } from './ask-on-terminal.js';
import { runDiscard } from './run-discard.js';

@SubCommand({
  name: 'discard',
  arguments: '[ids...]',
  argsDescription: { ids: 'which entries' },
  description: 'Mark waiting entries as not worth another try: they go first when room is made.',
})
export class QuarantineDiscardCommand extends CommandRunner {
  override setCommand(command: Commander): this {
    useExitCodeForWrongUsage(command);
    return super.setCommand(command);
  }

  run(ids: string[], given: GivenOptions = {}): Promise<void> {
    return runToItsExitCode((surroundings) => runDiscard(ids, given, { ...surroundings, ask: askOnTerminal }));
  }

  @Option({ flags: '--reason <reason>', description: 'every waiting entry of this reason' })
  reason(text: string): string {
    return text;
  }

  @Option({ flags: '--yes', description: 'do not ask' })
  yes(): boolean {
    return true;
  }
}
