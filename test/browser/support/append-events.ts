import { connectAsService } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { createAppendEvents } from '@sidetrack/event-store';
import { PROJECTIONS } from '@sidetrack/views';
import { asDoor } from '../../support/as-door.js';

/** Writes events where callbacks go, without a door: they can have come in at any time. */
export async function appendEvents(databaseUrl: string, events: readonly CallbackEvent[]): Promise<void> {
  const pool = connectAsService(await asDoor(databaseUrl, 'ingest'), { max: 1 });
  try {
    await createAppendEvents(pool, PROJECTIONS)(events);
  } finally {
    await pool.end();
  }
}
