import type { OnApplicationShutdown } from '@nestjs/common';
import type { CallbackEvent } from '@sidetrack/domain';
import type { GroupCommit } from '@sidetrack/event-store';
import type { Pool } from 'pg';

/** Once the last request is answered, commits what is still queued and lets the connections go. */
export class FlushOnShutdown implements OnApplicationShutdown {
  constructor(
    private readonly queue: GroupCommit<CallbackEvent>,
    private readonly pool: Pool,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await this.queue.drained();
    await this.pool.end();
  }
}
