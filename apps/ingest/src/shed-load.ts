import { problem, PROBLEM_CONTENT_TYPE, RETRY_AFTER_SECONDS } from '@sidetrack/door';
import type { RequestListener, Server, ServerResponse } from 'node:http';
import { TurnBudget } from './turn-budget.js';

const BODY = Buffer.from(
  JSON.stringify(problem(503, 'overloaded', 'More callbacks come in than can be taken; send it again.')),
);
const HEADERS = {
  'content-type': PROBLEM_CONTENT_TYPE,
  'content-length': BODY.length,
  'retry-after': RETRY_AFTER_SECONDS,
};

/**
 * Refuses requests while the process cannot keep up, so that those that are taken are answered in time, and the provider
 * sends the others again. It stands before Fastify, whose routing and hooks cost more than the refusal.
 * (`@fastify/under-pressure` is a hook, and looks at how late the event loop was; this keeps it from becoming late.)
 */
export function shedLoad(server: Server, onShed: () => void, budget = new TurnBudget()): void {
  const [take] = server.listeners('request') as [RequestListener];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    if (budget.hasTime()) {
      take(request, response);
      return;
    }
    onShed();
    refuse(response);
  });
}

function refuse(response: ServerResponse): void {
  response.writeHead(503, HEADERS);
  response.end(BODY);
}
