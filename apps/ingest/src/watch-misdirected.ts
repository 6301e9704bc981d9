import type { RefusalListener } from '@sidetrack/door';
import type { Logger } from 'pino';
import { explainMisdirection, misdirectionOf, type Misdirection } from './misdirected.js';
import { signatureOf } from './signature-header.js';

/** Least time between two lines about one fault: anybody can send a header, and a log is read by people. */
const SAY_EVERY_MS = 10_000;

export interface WatchMisdirectedOptions {
  readonly logger: Logger;
  readonly count: (fault: Misdirection) => void;
  /** A clock that only goes forward, in milliseconds. */
  readonly now?: () => number;
}

/**
 * Hears of requests that carry a signature and end before anybody looked at it: at a wrong path, with a wrong method or
 * content type, or too large. Each is counted; now and then one is logged with what to mend. Nothing else would tell
 * that callbacks come and are lost.
 */
export function watchMisdirected({
  logger,
  count,
  now = () => performance.now(),
}: WatchMisdirectedOptions): RefusalListener {
  const nextAt = new Map<Misdirection, number>();
  return (request, refused) => {
    const fault = misdirectionOf(refused);
    if (fault === undefined || signatureOf(request.headers) === null) return;
    count(fault);
    if (now() < (nextAt.get(fault) ?? 0)) return;
    nextAt.set(fault, now() + SAY_EVERY_MS);
    const { method, originalUrl: target, headers } = request;
    const sentence = explainMisdirection(fault, {
      method,
      target,
      contentType: headers['content-type'],
      contentLength: headers['content-length'],
    });
    logger.warn({ fault }, sentence);
  };
}
