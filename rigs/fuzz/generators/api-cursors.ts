import { drawChance, drawInt, drawOne, type Draws } from '@sidetrack/provider-simulator';
import { API_TOKEN } from '../../../test/support/api-client.js';
import { exampleOf, fillPath, someOf, type ApiRoute, type Some } from '../api-routes.js';
import type { Generator } from '../generator.js';
import { drawBytes, drawText } from '../nonsense.js';
import { writeRequest } from '../write-request.js';

const NUMBERS: Some<unknown> = [0, -1, 1.5, 253_402_300_799_999, 253_402_300_800_000, 8.64e15, 9e15, 1e300, null, '0'];

/** Other lists' names. */
const NAMES = ['message', 'call', 'recording', '', '__proto__'] as const;

/** Cursors in the form of real ones with other contents, cursors that are cut short, and bytes. */
export function apiCursors(routes: Some<ApiRoute>): Generator {
  const lists = someOf(routes.filter(({ cursor, method }) => method === 'GET' && cursor !== null));
  return {
    name: 'cursors',
    doors: ['api'],
    framing: 'sound',
    next(draws) {
      const route = drawOne(draws, lists);
      const cursor = encodeURIComponent(drawCursor(draws, route.cursor ?? []).slice(0, 9_000));
      const target = `${fillPath(route, exampleOf)}?cursor=${cursor}`;
      return writeRequest('GET', target, [['authorization', `Bearer ${API_TOKEN}`]]);
    },
  };
}

function drawCursor(draws: Draws, real: readonly unknown[]): string {
  if (drawChance(draws, 0.1)) return drawBytes(draws, 60).toString('base64url');
  const [name, ...fields] = real;
  const others = Array.from({ length: Math.max(fields.length, 4) }, (_, place) =>
    drawChance(draws, 0.5) && place < fields.length ? fields[place] : drawField(draws),
  );
  const written = [drawChance(draws, 0.8) ? name : drawOne(draws, NAMES), ...others];
  const json = JSON.stringify(drawChance(draws, 0.9) ? written : written.slice(0, drawInt(draws, 0, 4)));
  const text = Buffer.from(json).toString('base64url');
  return drawChance(draws, 0.1) ? text.slice(0, drawInt(draws, 0, text.length)) : text;
}

const drawField = (draws: Draws): unknown => (drawChance(draws, 0.5) ? drawOne(draws, NUMBERS) : drawText(draws));
