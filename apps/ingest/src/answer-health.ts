import { mayStayOpen, REQUEST_ID_HEADER, requestIdOf, SECURITY_HEADERS } from '@sidetrack/http-service';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressShares } from './address-shares.js';
import { originForm } from './read-target.js';
import { refuseOverloaded } from './shed-load.js';

export interface AnswerHealthOptions {
  /** Whether a callback that is sent now would be kept. */
  readonly isReady: () => boolean;
  /** Whether the process has no time to spare. */
  readonly isBusy: () => boolean;
  /** What one asker may take of the time while the process has none to spare; no other request counts into this. */
  readonly shares: Pick<AddressShares, 'hasTimeFor' | 'charge'>;
  /**
   * Told of each question that was refused, because its address asks without end and the process has no time to spare.
   */
  readonly onShed: () => void;
}

const BEGINNING = '/health/';
const LIVE = '/health/live';
const READY = '/health/ready';

/**
 * The cost of one answer. Measured over 20,000 answers on open connections: 64 µs of computing, with what Node needs to
 * read the request.
 */
const COST_MS = 0.065;

const OK = '{"status":"ok"}';
const ERROR = '{"status":"error"}';

/**
 * Answers `GET` and `HEAD` of `/health/live` (200) and of `/health/ready` (200, or 503 while callbacks cannot be kept).
 * A balancer decides by these answers where to send callbacks. The answer is a status and not a word more, since
 * anybody may ask.
 *
 * The answer stands before everything else. Such a request meets no route, no signature check, no line of the log, and
 * no share of its address. It is answered also while callbacks are shed: a busy door takes as many callbacks as it can,
 * and if a balancer took it out of service for that, the other doors would have to take them too. So that nobody can
 * wear the door out with these questions, a busy process closes each connection after its answer, and refuses an
 * address that asks without end.
 */
export function answerHealth(server: Server, { isReady, isBusy, shares, onShed }: AnswerHealthOptions): void {
  const [take] = server.listeners('request') as [RequestListener];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const path = healthPathOf(request);
    if (path === null) {
      take(request, response);
      return;
    }
    if (!shares.hasTimeFor(request)) {
      refuseOverloaded(request, response, { connection: 'close' });
      onShed();
      return;
    }
    shares.charge(request, COST_MS);
    // An open connection makes asking a hundred times as cheap; a balancer asks once a second.
    if (isBusy() && !mayStayOpen(request.socket)) response.setHeader('connection', 'close');
    answer(request, response, path === LIVE || isReady());
  });
}

/** Most requests are callbacks: they cost one comparison here. */
function healthPathOf({ method, url = '' }: IncomingMessage): typeof LIVE | typeof READY | null {
  if (url.startsWith('/') && !url.startsWith(BEGINNING)) return null;
  if (method !== 'GET' && method !== 'HEAD') return null;
  const [path = ''] = originForm(url).split('?', 1);
  const bare = path.endsWith('/') ? path.slice(0, -1) : path;
  return bare === LIVE || bare === READY ? bare : null;
}

function answer(request: IncomingMessage, response: ServerResponse, isWell: boolean): void {
  const body = isWell ? OK : ERROR;
  response.writeHead(isWell ? 200 : 503, {
    ...SECURITY_HEADERS,
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.length,
    // A cache or a proxy must not answer for a door that has gone.
    'cache-control': 'no-store',
    [REQUEST_ID_HEADER]: requestIdOf(request),
  });
  // To HEAD, Node sends none of it.
  response.end(body);
}
