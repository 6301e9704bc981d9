import { COMMAND_POOLS } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { GroupCommit, openWriter } from '@sidetrack/event-store';
import { createReceiveCallback, createSetAside, createSignatureSampler, type ReceiveCallback } from '@sidetrack/intake';
import { createLogger } from '@sidetrack/observability';
import { createSignatureVerifier, MADE_UP_KEY, SigningKeys } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import { openCommandPool } from '../../open-command-pool.js';
import { MADE_UP_URL } from './to-arrival.js';

/** Nobody waits for an answer. So batches may be larger than a door's, and may take longer beside a busy door. */
const MAX_BATCH = 1_000;
const DEADLINE_MS = COMMAND_POOLS.history.statementWithinMs;

export interface HistoryWriter {
  /** Stores one request as the ingest door does. Requests are stored in the order of the calls. */
  readonly receive: ReceiveCallback;
  /** The number of new events so far. */
  appended(): number;
  /** Writes the requests that still wait, then disconnects. */
  close(): Promise<void>;
}

/**
 * Takes a callback through the same steps as the public door, from the signature to the disk: the same reader,
 * validation, fold and statement. The only difference is that this writer accepts made-up callbacks and no others.
 * `url` is the login of an ingest door.
 */
export function openHistoryWriter(url: string): HistoryWriter {
  const pool = openCommandPool(url, 'history');
  let appended = 0;
  const log = openWriter({ pool, projections: PROJECTIONS, onAppended: (batch) => void (appended += batch.appended) });
  const queue = new GroupCommit<CallbackEvent, unknown>({
    maxBatch: MAX_BATCH,
    commit: log.committing<CallbackEvent>({ eventOf: (event) => event, deadlineMs: DEADLINE_MS }),
  });
  const publicUrls = [MADE_UP_URL];
  const keys = new SigningKeys([{ accountSid: '*', key: MADE_UP_KEY.key }]);
  const sampler = createSignatureSampler({ pool, publicUrls, keys, logger: createLogger('simulate', 'silent') });
  const receive = createReceiveCallback({
    verifier: createSignatureVerifier({ publicUrls, keys }),
    append: async (event) => {
      const error = await queue.add(event);
      return error === undefined ? undefined : { error };
    },
    setAside: createSetAside(pool),
    sample: (arrival, reason) => sampler.sample(arrival, reason),
  });
  return {
    receive,
    appended: () => appended,
    async close() {
      await queue.drained();
      await sampler.flush();
      await log.close();
      await pool.end();
    },
  };
}
