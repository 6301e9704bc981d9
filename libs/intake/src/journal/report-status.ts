import type { Logger } from 'pino';
import type { Journal } from './journal.js';
import { writeJournalStatus } from './journal-status.js';

const EVERY_MS = 1_000;

/**
 * Keeps the status file of a journal up to date. It is written once a second at most, and only when something has
 * changed, so a door whose database is well touches no disk. Gives the function that ends it.
 */
export function reportJournalStatus(journal: Journal, logger: Logger): () => Promise<void> {
  let said = '';
  let writing: Promise<void> | null = null;
  const timer = setInterval(() => {
    const state = `${journal.records} ${journal.bytes} ${journal.oldestReceivedAt?.getTime()}`;
    if (state === said || writing !== null) return;
    writing = writeJournalStatus(journal, new Date())
      .then(() => void (said = state))
      .catch((error: unknown) => logger.warn({ err: error }, 'the status of the journal cannot be written'))
      .finally(() => (writing = null));
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await writing;
  };
}
