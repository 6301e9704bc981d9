import { Command, CommandRunner, Option } from 'nest-commander';
import { runToItsExitCode, useExitCodeForWrongUsage, type Commander } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { runVerify } from './run-verify.js';

@Command({
  name: 'verify',
  description:
    'Fold the log aside and compare it with every row of state. Exits with 0 when all agrees, 1 when not, 2 on wrong usage.',
})
export class VerifyCommand extends CommandRunner {
  override setCommand(command: Commander): this {
    useExitCodeForWrongUsage(command);
    return super.setCommand(command);
  }

  run(_: string[], given: GivenOptions = {}): Promise<void> {
    return runToItsExitCode((surroundings) => runVerify(given, surroundings));
  }

  @Option({ flags: '--signatures', description: 'also check the signature of every event whose key is configured' })
  signatures(): boolean {
    return true;
  }

  @Option({ flags: '--after <sid>', description: 'begin after this SID, as an interrupted run says' })
  after(text: string): string {
    return text;
  }

  @Option({ flags: '--show <count>', description: 'how many differences to list (default: 20); all are counted' })
  show(text: string): string {
    return text;
  }

  @Option({ flags: '--json', description: 'print the result as one JSON object' })
  json(): boolean {
    return true;
  }
}
