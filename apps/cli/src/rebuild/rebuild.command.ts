import { Command, CommandRunner, Option } from 'nest-commander';
import { runToItsExitCode, useExitCodeForWrongUsage, type Commander } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { runRebuild } from './run-rebuild.js';

@Command({
  name: 'rebuild',
  arguments: '[table]',
  argsDescription: { table: 'only messages, calls or recordings' },
  description:
    'Make the rows of state anew from the log, while callbacks keep coming in, and say how many changed. Run it as the owner of the schema.',
})
export class RebuildCommand extends CommandRunner {
  override setCommand(command: Commander): this {
    useExitCodeForWrongUsage(command);
    return super.setCommand(command);
  }

  run([table]: string[], given: GivenOptions = {}): Promise<void> {
    return runToItsExitCode((surroundings) => runRebuild(table, given, surroundings));
  }

  @Option({ flags: '--json', description: 'print the result as one JSON object' })
  json(): boolean {
    return true;
  }
}
