import { drawChance, drawOne } from '@sidetrack/provider-simulator';
import { API_TOKEN } from '../../../test/support/api-client.js';
import { exampleOf, fillPath, parametersIn, someOf, type ApiRoute, type Some } from '../api-routes.js';
import type { Generator } from '../generator.js';
import { drawText, encodeWrongly } from '../nonsense.js';
import { writeRequest } from '../write-request.js';

const AFTER = ['', '', '', '/', '/events', '/replay', '/events/', '?asOf=1h', '?asOf=-1', '?asOf=%00'] as const;

/** Other text in the place of a SID, an id, a number or a code. */
export function apiPaths(routes: Some<ApiRoute>): Generator {
  const naming = someOf(routes.filter((route) => parametersIn(route, 'path').length > 0));
  return {
    name: 'SIDs, ids and numbers',
    doors: ['api'],
    framing: 'sound',
    next(draws) {
      const route = drawOne(draws, naming);
      const target = fillPath(route, (parameter) =>
        drawChance(draws, 0.9) ? encodeWrongly(draws, drawText(draws)).slice(0, 3_000) : exampleOf(parameter),
      );
      const method = drawChance(draws, 0.95) ? route.method : drawOne(draws, ['GET', 'POST', 'DELETE']);
      return writeRequest(method, target + drawOne(draws, AFTER), [['authorization', `Bearer ${API_TOKEN}`]]);
    },
  };
}
