import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { ProviderLines } from './provider-lines.js';
import { Sweeper } from './sweeper.js';

/**
 * What is wrong with asking the providers. It is told and never a reason to be out of service: callbacks come in, and
 * questions are answered, all the same.
 */
@Injectable()
export class ReconciliationHealth {
  constructor(
    @Inject(ProviderLines) private readonly lines: ProviderLines,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {}

  reconciliation(): HealthIndicatorResult {
    const { problems } = this.sweeper;
    const facts = { accounts: this.lines.all().length };
    return this.indicators
      .check('reconciliation')
      .up({ ...facts, ...(problems.length > 0 && { message: problems.join('; ') }) });
  }
}
