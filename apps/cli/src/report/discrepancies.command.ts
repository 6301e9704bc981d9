import { CommandRunner, Option, SubCommand } from 'nest-commander';
import { runToItsExitCode, useExitCodeForWrongUsage, type Commander } from '../exit-codes.js';
import type { GivenOptions } from '../simulate/simulate-options.js';
import { runDiscrepancies } from './run-discrepancies.js';

@SubCommand({
  name: 'discrepancies',
  description: 'List messages whose outcome is not what it should be, oldest first.',
})
export class ReportDiscrepanciesCommand extends CommandRunner {
  override setCommand(command: Commander): this {
    useExitCodeForWrongUsage(command);
    return super.setCommand(command);
  }

  run(_: string[], given: GivenOptions = {}): Promise<void> {
    return runToItsExitCode((surroundings) => runDiscrepancies(given, surroundings));
  }

  @Option({
    flags: '--since <time>',
    description: 'first seen since then: 4h, 3d, 2w, 2026-03-01 (of UTC), 2026-03-01T08:00:00Z',
  })
  since(text: string): string {
    return text;
  }

  @Option({ flags: '--until <time>', description: 'first seen before then' })
  until(text: string): string {
    return text;
  }

  @Option({
    flags: '--class <classes>',
    description: 'delivery classes, comma separated (default: receipt-overdue,stalled,contradicted)',
  })
  class(text: string): string {
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

  @Option({ flags: '--limit <count>', description: 'most messages to list (default: 1000); all are counted' })
  limit(text: string): string {
    return text;
  }

  @Option({ flags: '--format <format>', description: 'table, json, csv or html (default: table)' })
  format(text: string): string {
    return text;
  }
}
