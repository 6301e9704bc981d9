import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { runToItsExitCode, useExitCodeForWrongUsage, type Commander } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { askOnTerminal } from './ask-on-terminal.js';
import { runReplay } from './run-replay.js';

@SubCommand({
  name: 'replay',
  arguments: '[ids...]',
  argsDescription: { ids: 'which entries' },
  description:
    'Try refused callbacks again, with their original times of receipt. Exits with 0 when all became events, else 1.',
})
export class QuarantineReplayCommand extends CommandRunner {
  override setCommand(command: Commander): this {
    useExitCodeForWrongUsage(command);
    return super.setCommand(command);
  }

  run(ids: string[], given: GivenOptions = {}): Promise<void> {
    return runToItsExitCode((surroundings) => runReplay(ids, given, { ...surroundings, ask: askOnTerminal }));
  }

  @Option({ flags: '--reason <reason>', description: 'every waiting entry of this reason, such as signature' })
  reason(text: string): string {
    return text;
  }

  @Option({
    flags: '--door <door>',
    description: 'send them to messages, calls or recordings instead of their own door',
  })
  door(text: string): string {
    return text;
  }

  @Option({ flags: '--yes', description: 'do not ask' })
  yes(): boolean {
    return true;
  }
}
