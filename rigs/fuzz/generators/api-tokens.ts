import { drawChance, drawOne } from '@sidetrack/provider-simulator';
import { API_TOKEN } from '../../../test/support/api-client.js';
import { exampleOf, fillPath, type ApiRoute, type Some } from '../api-routes.js';
import type { Generator } from '../generator.js';
import { writeRequest } from '../write-request.js';

const CREDENTIALS = [
  '',
  'Bearer',
  'Bearer ',
  `Bearer  ${API_TOKEN}`,
  `bearer ${API_TOKEN}`,
  `Bearer ${API_TOKEN}x`,
  `Bearer ${API_TOKEN.slice(1)}`,
  `Bearer ${API_TOKEN}, Bearer x`,
  `Basic ${API_TOKEN}`,
  'Basic Og==',
  'Bearer \xff\xfe\xfd',
  'Bearer __proto__',
  `Bearer ${'a'.repeat(7_000)}`,
  'Bearer null',
  '\t',
] as const;

/** Paths that no route has. */
const OTHERS = ['/v1/nothing', '/v1'] as const;

/** Credentials that are none, at every route that asks for them. */
export function apiTokens(routes: Some<ApiRoute>): Generator {
  return {
    name: 'tokens',
    doors: ['api'],
    framing: 'sound',
    next(draws) {
      const headers = [['authorization', drawOne(draws, CREDENTIALS)] as const];
      if (drawChance(draws, 0.2)) headers.push(['authorization', drawOne(draws, CREDENTIALS)]);
      if (drawChance(draws, 0.1)) return writeRequest('GET', drawOne(draws, OTHERS), headers);
      const route = drawOne(draws, routes);
      return writeRequest(route.method, fillPath(route, exampleOf), headers);
    },
  };
}
