import type { OnApplicationShutdown } from '@nestjs/common';
import { API_POOLS, openPools, type OpenPools } from '@sidetrack/database';
import type { Client, Pool } from 'pg';
import type { Logger } from 'pino';

export type ApiPoolName = keyof typeof API_POOLS;

/** All connections of this door to the database, by the names of their table. */
export class ApiPools implements OnApplicationShutdown {
  readonly #pools: OpenPools<ApiPoolName>;

  constructor(databaseUrl: string, logger: Logger) {
    this.#pools = openPools(databaseUrl, API_POOLS, {
      onBroken: (err, pool) => {
        // The pool of the probes needs no log line: the next probe reports the error.
        if (pool !== 'health') logger.warn({ err }, 'a database connection broke');
      },
    });
  }

  of(name: ApiPoolName): Pool {
    return this.#pools.of(name);
  }

  single(name: ApiPoolName): Client {
    return this.#pools.single(name);
  }

  onApplicationShutdown(): Promise<void> {
    return this.#pools.close();
  }
}
