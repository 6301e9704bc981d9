import { Command, CommandRunner, Option } from 'nest-commander';
import { runToItsExitCode, useExitCodeForWrongUsage, type Commander } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { runDoctor } from './run-doctor.js';

@Command({
  name: 'doctor',
  arguments: '[door]',
  argsDescription: { door: 'only what this door needs: ingest or api' },
  description:
    'Look at settings, database, roles, rights, schema, disk, clock and PUBLIC_URL, change nothing, and say what to mend. Exits with 0 when all is fit (warnings or not), 1 when not, 2 on wrong usage.',
})
export class DoctorCommand extends CommandRunner {
  override setCommand(command: Commander): this {
    useExitCodeForWrongUsage(command);
    return super.setCommand(command);
  }

  run([door]: string[], given: GivenOptions = {}): Promise<void> {
    return runToItsExitCode((surroundings) => runDoctor(door, given, surroundings));
  }

  @Option({ flags: '--json', description: 'print the findings as one JSON object' })
  json(): boolean {
    return true;
  }
}
