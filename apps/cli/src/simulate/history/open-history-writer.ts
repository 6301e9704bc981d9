import { connectAsService } from '@sidetrack/database';
import type { CallbackEvent } from '@sidetrack/domain';
import { GroupCommit, openWriter } from '@sidetrack/event-store';
import { createReceiveCallback, createSetAside, createSignatureSampler, type ReceiveCallback } from '@sidetrack/intake';
import { createLogger } from '@sidetrack/observability';
import { createSignatureVerifier, MADE_UP_KEY, SigningKeys } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import { MADE_UP_URL } from './to-arrival.js';

/** Nobody waits for an answer, so batches may be larger than a door's; and longer, beside a door that is busy. */
const MAX_BATCH = 1_000;
const DEADLINE_MS = 60_000;

export interface HistoryWriter {
  /** Keeps one request as the ingest door does; in the order of the calls. */
  readonly receive: ReceiveCallback;
  /** How many events were new so far. */
  appended(): number;
  /** Writes what still waits, and disconnects. */
  close(): Promise<void>;
}

/**
 * The way of a callback behind the public door, from the signature to the disk, with the same reader, validation, fold and
 * statement; only that it believes what is made up, and nothing else. `url` is the login of an ingest door.
 */
export function openHistoryWriter(url: string): HistoryWriter {
  const pool = connectAsService(url, { max: 2, statement_timeout: DEADLINE_MS });
  // A connection that breaks makes its query fail, which says so.
  pool.on('error', () => undefined);
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
