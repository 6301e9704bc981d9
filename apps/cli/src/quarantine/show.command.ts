import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { runToItsExitCode, useExitCodeForWrongUsage, type Commander } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { runShow } from './run-show.js';

@SubCommand({
  name: 'show',
  arguments: '<id>',
  argsDescription: { id: 'the quarantineId that the 422 gave' },
  description: 'Show one refused callback whole, as it came.',
})
export class QuarantineShowCommand extends CommandRunner {
  override setCommand(command: Commander): this {
    useExitCodeForWrongUsage(command);
    return super.setCommand(command);
  }

  run([id = '']: string[], given: GivenOptions = {}): Promise<void> {
    return runToItsExitCode((surroundings) => runShow(id, given, surroundings));
  }

  @Option({ flags: '--raw', description: 'write the bytes of the body as they came, and nothing else' })
  raw(): boolean {
    return true;
  }

  @Option({ flags: '--json', description: 'print it as one JSON object' })
  json(): boolean {
    return true;
  }
}
