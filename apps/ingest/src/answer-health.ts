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
  /** What askers may take of the time then, each for itself; nothing else counts into it. */
  readonly shares: Pick<AddressShares, 'hasTimeFor' | 'charge'>;
  /** Told of each that was refused, since its address asks without end and the process has no time to spare. */
  readonly onShed: () => void;
}

const BEGINNING = '/health/';
const LIVE = '/health/live';
const READY = '/health/ready';

/** Measured over 20,000 on connections that stay open: 64 µs of computing, Node's reading of the request among them. */
const COST_MS = 0.065;

const OK = '{"status":"ok"}';
const ERROR = '{"status":"error"}';

/**
 * Answers `GET` and `HEAD` of `/health/live` (200) and `/health/ready` (200, or 503 while callbacks cannot be kept), for
 * whoever sends callbacks here or elsewhere by it: 200 or 503, and not a word more, since anybody may ask.
 *
 * It stands before everything else, and is no request of anybody: no route, no signature, no line of the log, no share of
 * the address that asks. It is answered also while callbacks are shed: a door that is busy takes as many as it can, and
 * where a balancer took it out of service for that, the others would have to take them too. So that nobody can live of it,
 * connections are closed behind the answer once the process is busy, and an address that asks without end is refused, as
 * strangers are.
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
    // Who asks over a connection that stays open can ask a hundred times as often; a balancer asks once a second.
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
    // Whoever stands between must not answer for a door that has gone.
    'cache-control': 'no-store',
    [REQUEST_ID_HEADER]: requestIdOf(request),
  });
  // To HEAD, Node sends none of it.
  response.end(body);
}
