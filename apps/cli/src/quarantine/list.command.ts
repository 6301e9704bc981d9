import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { runToItsExitCode, useExitCodeForWrongUsage, type Commander } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { runList } from './run-list.js';

@SubCommand({ name: 'list', description: 'List refused callbacks, newest first.' })
export class QuarantineListCommand extends CommandRunner {
  override setCommand(command: Commander): this {
    useExitCodeForWrongUsage(command);
    return super.setCommand(command);
  }

  run(_: string[], given: GivenOptions = {}): Promise<void> {
    return runToItsExitCode((surroundings) => runList(given, surroundings));
  }

  @Option({
    flags: '--reason <reason>',
    description: 'only unreadable, wrong-door, invalid, ambiguous, database or signature',
  })
  reason(text: string): string {
    return text;
  }

  @Option({ flags: '--state <state>', description: 'only waiting, replayed or discarded' })
  state(text: string): string {
    return text;
  }

  @Option({ flags: '--sid <sid>', description: 'only authentic callbacks that name this SID' })
  sid(text: string): string {
    return text;
  }

  @Option({ flags: '--account <sid>', description: 'only authentic callbacks of this account' })
  account(text: string): string {
    return text;
  }

  @Option({
    flags: '--since <time>',
    description: 'received since then: 4h, 3d, 2w, 2026-03-01 (of UTC), 2026-03-01T08:00:00Z',
  })
  since(text: string): string {
    return text;
  }

  @Option({ flags: '--limit <count>', description: 'most entries to list (default: 50)' })
  limit(text: string): string {
    return text;
  }

  @Option({ flags: '--json', description: 'print the result as one JSON object' })
  json(): boolean {
    return true;
  }
}
