import { pino, type DestinationStream } from 'pino';

/** What cannot be written for now waits for room up to here; beyond it lines are let go. */
const MOST_WAITING_BYTES = 1024 * 1024;

const STDOUT = 1;

/**
 * Where the log goes. That it cannot be written (a pipe whose reader is gone, a full disk) is no reason to answer nobody: it
 * is let go, and goes on once it can. Without a listener either fault would be thrown at whoever wanted to log something.
 */
export function standardOutput(): DestinationStream {
  const output = pino.destination({ dest: STDOUT, sync: true, maxLength: MOST_WAITING_BYTES });
  output.on('error', () => undefined);
  return output;
}
