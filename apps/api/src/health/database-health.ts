import { Inject, Injectable } from '@nestjs/common';
import { HealthIndicatorService, type HealthIndicatorResult } from '@nestjs/terminus';
import { explainSchemaState, isUnreachable, readSchemaState } from '@sidetrack/database';
import type { Pool } from 'pg';
import { ApiPools } from '../api-pools.js';

/**
 * Whether the database answers and has this program's schema. The check has its own connection: a queue of slow
 * questions is no reason to take the process out of service.
 */
@Injectable()
export class DatabaseHealth {
  readonly #pool: Pool;

  constructor(
    @Inject(ApiPools) pools: ApiPools,
    @Inject(HealthIndicatorService) private readonly indicators: HealthIndicatorService,
  ) {
    this.#pool = pools.of('health');
  }

  async database(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('database');
    try {
      await this.#pool.query('SELECT 1');
      return indicator.up();
    } catch (error) {
      return indicator.down(explain(error));
    }
  }

  async schema(): Promise<HealthIndicatorResult> {
    const indicator = this.indicators.check('schema');
    try {
      const schema = await readSchemaState(this.#pool);
      const fault = explainSchemaState(schema);
      if (fault !== null) return indicator.down(fault);
      return schema.state === 'current' ? indicator.up({ version: schema.version }) : indicator.up();
    } catch (error) {
      return indicator.down(isUnreachable(error) ? 'Not known while the database does not answer.' : explain(error));
    }
  }
}

/** The driver's code and message. Neither contains the URL of the database, which may contain a password. */
function explain(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? `${String(error.code)} ` : '';
  const message = error instanceof Error ? error.message : '';
  return `PostgreSQL does not answer: ${`${code}${message}`.trim() || 'unknown error'}.`;
}
