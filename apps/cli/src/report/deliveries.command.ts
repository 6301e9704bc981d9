import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { runToItsExitCode, useExitCodeForWrongUsage, type Commander } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { runDeliveries } from './run-deliveries.js';

@SubCommand({ name: 'deliveries', description: 'Count what became of the messages first seen in a range.' })
export class ReportDeliveriesCommand extends CommandRunner {
  override setCommand(command: Commander): this {
    useExitCodeForWrongUsage(command);
    return super.setCommand(command);
  }

  run(_: string[], given: GivenOptions = {}): Promise<void> {
    return runToItsExitCode((surroundings) => runDeliveries(given, surroundings));
  }

  @Option({
    flags: '--since <time>',
    description: 'first seen since then: 4h, 3d, 2w, 2026-03-01 (of UTC), 2026-03-01T08:00:00Z (default: 1d)',
  })
  since(text: string): string {
    return text;
  }

  @Option({ flags: '--until <time>', description: 'first seen before then (default: now)' })
  until(text: string): string {
    return text;
  }

  @Option({ flags: '--interval <interval>', description: 'hour or day, of UTC (default: hour up to 3 days, else day)' })
  interval(text: string): string {
    return text;
  }

  @Option({ flags: '--account <sid>', description: 'only this account' })
  account(text: string): string {
    return text;
  }

  @Option({ flags: '--channel <channel>', description: 'only sms, mms, whatsapp, or any other' })
  channel(text: string): string {
    return text;
  }

  @Option({ flags: '--by <tag>', description: 'tag:NAME: also by the values of this tag of the callback URL' })
  by(text: string): string {
    return text;
  }

  @Option({ flags: '--format <format>', description: 'table, json, csv or html (default: table)' })
  format(text: string): string {
    return text;
  }
}
