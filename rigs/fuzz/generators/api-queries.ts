import { drawChance, drawInt, drawOne, type Draws } from '@sidetrack/provider-simulator';
import { API_TOKEN } from '../../../test/support/api-client.js';
import {
  exampleOf,
  fillPath,
  parametersIn,
  someOf,
  type ApiParameter,
  type ApiRoute,
  type Some,
} from '../api-routes.js';
import type { Generator } from '../generator.js';
import { drawText, encodeWrongly } from '../nonsense.js';
import { writeRequest } from '../write-request.js';

/** Names that no route has. */
const ODD_NAMES = ['__proto__', 'status[]', 'limit[$gt]', 'asOf', 'unheardOf'] as const;

const ACCEPTED = [
  '*/*',
  'text/csv',
  'application/x-ndjson',
  'application/json;q=0',
  'x',
  ',,,',
  'text/csv;q=nan',
] as const;

/** Filters, times and limits that make no sense, given once or several times, beside some that do. */
export function apiQueries(routes: Some<ApiRoute>): Generator {
  const asking = someOf(routes.filter((route) => route.method === 'GET' && parametersIn(route, 'query').length > 0));
  return {
    name: 'queries',
    doors: ['api'],
    framing: 'sound',
    next(draws) {
      const route = drawOne(draws, asking);
      const known = someOf(parametersIn(route, 'query'));
      const pairs: string[] = [];
      for (let count = drawInt(draws, 1, 6); count > 0; count -= 1) pairs.push(drawPair(draws, known));
      if (drawChance(draws, 0.02)) pairs.push(...Array.from({ length: 1_200 }, () => 'status=sent'));
      const target = `${fillPath(route, exampleOf)}?${pairs.join('&')}`.slice(0, 14_000);
      const accept = ['accept', drawChance(draws, 0.8) ? 'application/json' : drawOne(draws, ACCEPTED)] as const;
      return writeRequest('GET', target, [['authorization', `Bearer ${API_TOKEN}`], accept]);
    },
  };
}

function drawPair(draws: Draws, known: Some<ApiParameter>): string {
  if (drawChance(draws, 0.1)) {
    const name = drawChance(draws, 0.5) ? drawOne(draws, ODD_NAMES) : encodeWrongly(draws, drawText(draws));
    return `${name}=${encodeWrongly(draws, drawText(draws))}`.slice(0, 1_500);
  }
  const { name, values } = drawOne(draws, known);
  // What one parameter refuses hides what the others would have come to.
  const isRight = values.length > 0 && drawChance(draws, 0.4);
  const value = isRight ? encodeURIComponent(drawOne(draws, someOf(values))) : encodeWrongly(draws, drawText(draws));
  return `${name}=${value}`.slice(0, 1_500);
}
