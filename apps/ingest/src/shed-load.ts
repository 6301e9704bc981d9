import {
  instanceOf,
  problem,
  PROBLEM_CONTENT_TYPE,
  requestIdOf,
  REQUEST_ID_HEADER,
  RETRY_AFTER_SECONDS,
  SECURITY_HEADERS,
} from '@sidetrack/http-service';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { TurnBudget } from './turn-budget.js';

/** More came in than can be taken, or one address took more than its share. */
export type WhyShed = 'overloaded' | 'over-its-share';

export interface ShedLoadOptions {
  readonly onShed: (why: WhyShed) => void;
  readonly budget?: Pick<TurnBudget, 'hasTime'>;
  /** Whoever took more than their share is refused as well. */
  readonly shares?: { readonly hasTimeFor: (request: IncomingMessage) => boolean };
}

const OVERLOADED = problem('overloaded', 'More callbacks come in than can be taken; send it again.');
/** Everything but the id of the request is made once: what is refused here is to cost next to nothing. */
const [BEFORE_ID, AFTER_ID] = JSON.stringify({ ...OVERLOADED, instance: instanceOf('\0') }).split('\\u0000') as [
  string,
  string,
];

/**
 * Refuses requests while the process cannot keep up, so that those that are taken are answered in time, and the provider
 * sends the others again; first those of whoever has taken more than their share. It stands before Fastify, whose routing
 * and hooks cost more than the refusal.
 * (`@fastify/under-pressure` is a hook, and looks at how late the event loop was; this keeps it from becoming late.)
 */
export function shedLoad(server: Server, { onShed, budget = new TurnBudget(), shares }: ShedLoadOptions): void {
  const [take] = server.listeners('request') as [RequestListener];
  server.removeAllListeners('request');
  const refuseLater = atEndOfTurn();
  server.on('request', (request, response) => {
    if (!budget.hasTime()) {
      refuseLater(() => refuseOverloaded(request, response));
      onShed('overloaded');
    } else if (shares?.hasTimeFor(request) === false) {
      // It is not to come back at once over the connection that it has.
      refuseOverloaded(request, response, { connection: 'close' });
      onShed('over-its-share');
    } else take(request, response);
  });
}

/**
 * Whoever is refused at once sends the next request at once, and Node reads that one in the same turn, which then does not
 * end. Told at its end, each connection has one request in a turn at most.
 */
function atEndOfTurn(): (answer: () => void) => void {
  let waiting: (() => void)[] = [];
  return (answer) => {
    waiting.push(answer);
    if (waiting.length > 1) return;
    setImmediate(() => {
      const answers = waiting;
      waiting = [];
      for (const one of answers) one();
    });
  };
}

/** Answers 503 without looking at the request: it is to be sent again. */
export function refuseOverloaded(
  request: IncomingMessage,
  response: ServerResponse,
  more: Readonly<Record<string, string>> = {},
): void {
  const id = requestIdOf(request);
  // An id is ASCII, as is all the rest: as many characters as bytes.
  const body = BEFORE_ID + id + AFTER_ID;
  response.writeHead(503, {
    ...SECURITY_HEADERS,
    'content-type': PROBLEM_CONTENT_TYPE,
    'content-length': body.length,
    'retry-after': RETRY_AFTER_SECONDS,
    [REQUEST_ID_HEADER]: id,
    ...more,
  });
  response.end(body);
}
