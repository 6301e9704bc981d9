import { pino, type DestinationStream } from 'pino';

/** Lines that cannot be written now wait in memory up to this size. Further lines are dropped. */
const MOST_WAITING_BYTES = 1024 * 1024;

const STDOUT = 1;

/**
 * Where the log goes. A log that cannot be written (a pipe whose reader is gone, a full disk) must not stop the
 * answers: lines are dropped, and the log goes on once it can be written. Without a listener either fault would be
 * thrown at the code that logs.
 */
export function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: STDOUT, sync: true, maxLength: MOST_WAITING_BYTES });
  output.on('error', () => undefined);
  return output;
}
