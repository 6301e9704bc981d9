import { Command, CommandRunner, Option } from 'nest-commander';
import { runToItsExitCode, useExitCodeForWrongUsage, type Commander } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { readInput } from './read-input.js';
import { runExplainSignature } from './run-explain-signature.js';

@Command({
  name: 'explain-signature',
  arguments: '[file]',
  argsDescription: { file: 'an HTTP request as it came: request line, headers, blank line, body (default: stdin)' },
  description:
    'Say for which URL and with which key a request is signed, and what to mend. Exits with 0 when it is genuine, 1 when not, 2 when it cannot be read.',
})
export class ExplainSignatureCommand extends CommandRunner {
  override setCommand(command: Commander): this {
    useExitCodeForWrongUsage(command);
    return super.setCommand(command);
  }

  run([file]: string[], given: GivenOptions = {}): Promise<void> {
    return runToItsExitCode((surroundings) => runExplainSignature(() => readInput(file), given, surroundings));
  }

  @Option({ flags: '--json', description: 'print the explanation as one JSON object' })
  json(): boolean {
    return true;
  }
}
