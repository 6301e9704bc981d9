import { clientAddressOf, type ProblemListener } from '@sidetrack/http-service';
import { BoundedLog, type LogClock } from '@sidetrack/observability';
import type { Logger } from 'pino';
import { explainMisdirection, misdirectionOf, type Misdirection } from './misdirected.js';
import { signatureOf } from './signature-header.js';

/** Least time between two lines about one fault: anybody can send a header, and a log is read by people. */
const SAY_EVERY_MS = 10_000;

export interface WatchMisdirectedOptions {
  readonly logger: Logger;
  readonly count: (fault: Misdirection) => void;
  readonly clock?: LogClock;
}

/**
 * Hears of requests that carry a signature and end before anybody looked at it: at a wrong path, with a wrong method or
 * content type, or too large. Each is counted; now and then one is logged with what to mend, by whom it was sent, and how many were left out. Nothing else would tell
 * that callbacks come and are lost.
 */
export function watchMisdirected({ logger, count, clock }: WatchMisdirectedOptions): ProblemListener {
  const log = new BoundedLog({ burst: 1, everyMs: SAY_EVERY_MS }, clock);
  return (request, answered) => {
    const fault = misdirectionOf(answered);
    if (fault === undefined || signatureOf(request.headers) === null) return;
    count(fault);
    log.say(fault, (more) => {
      const { method, originalUrl: target, headers, raw } = request;
      const sentence = explainMisdirection(fault, {
        method,
        target,
        contentType: headers['content-type'],
        contentLength: headers['content-length'],
      });
      logger.warn({ fault, address: clientAddressOf(raw), ...more }, sentence);
    });
  };
}
