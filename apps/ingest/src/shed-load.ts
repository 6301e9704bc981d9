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
/** The answer is made once, but for the id of the request: a refusal here has to cost next to nothing. */
const [BEFORE_ID, AFTER_ID] = JSON.stringify({ ...OVERLOADED, instance: instanceOf('\0') }).split('\\u0000') as [
  string,
  string,
];

/**
 * Refuses requests while the process cannot keep up, so that the others are answered in time; the provider sends the
 * refused ones again. Whoever has taken more than their share is refused first. All this stands before Fastify, whose
 * routing and hooks cost more than the refusal. (`@fastify/under-pressure` is a hook and looks at how late the event
 * loop was; this one keeps the event loop from becoming late.)
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
      // So that the client cannot come back at once over the open connection.
      refuseOverloaded(request, response, { connection: 'close' });
      onShed('over-its-share');
    } else take(request, response);
  });
}

/**
 * Answers refusals at the end of the turn of the event loop. A client that is refused at once sends its next request at
 * once, Node reads that request in the same turn, and the turn does not end. Refused at the end of the turn, each
 * connection has at most one request in it.
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

/** Answers 503 without looking at the request; whoever sent it has to send it again. */
export function refuseOverloaded(
  request: IncomingMessage,
  response: ServerResponse,
  more: Readonly<Record<string, string>> = {},
): void {
  const id = requestIdOf(request);
  // The id and all the rest are ASCII, so there are as many bytes as characters.
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
