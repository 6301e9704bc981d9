import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';

/** How long, and how much, is read of a request that was answered before its end. */
const DRAIN_FOR_MS = 1_000;
const DRAIN_AT_MOST_BYTES = 128 * 1024;

/**
 * The body of an answer after which the connection closes, where the request has not been received whole. The answer is
 * sent at once and in full; its end, which closes the connection, waits a moment for the rest of the request. Closed while
 * the client still writes, the connection would be reset, and the client would lose the answer that says what was wrong.
 */
export const answerAndDrain = (request: IncomingMessage, answer: Buffer): Readable =>
  Readable.from(answerThenRest(request, answer), { objectMode: false });

async function* answerThenRest(request: IncomingMessage, answer: Buffer): AsyncGenerator<Buffer> {
  yield answer;
  await restOf(request);
}

function restOf(request: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    let received = 0;
    const count = (chunk: Buffer): void => {
      received += chunk.length;
      if (received > DRAIN_AT_MOST_BYTES) done();
    };
    const timer = setTimeout(done, DRAIN_FOR_MS);
    function done(): void {
      clearTimeout(timer);
      request.off('data', count).off('end', done).off('close', done);
      resolve();
    }
    if (request.complete || request.destroyed) done();
    else request.on('data', count).once('end', done).once('close', done).resume();
  });
}
