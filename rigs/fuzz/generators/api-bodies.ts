import { drawChance, drawInt, drawOne, type Draws } from '@sidetrack/provider-simulator';
import { API_TOKEN } from '../../../test/support/api-client.js';
import { exampleOf, fillPath, someOf, type ApiRoute, type Some } from '../api-routes.js';
import type { Generator } from '../generator.js';
import { drawBytes, drawText, encodeWrongly } from '../nonsense.js';
import { writeRequest } from '../write-request.js';

/** Values that are no text. */
const OTHERS: Some<unknown> = [null, true, 0, -1, 1.5, 2 ** 53, [], {}, [''], { toString: 'x' }, [[[[]]]]];

/** Documents that no `JSON.stringify` writes. */
const RAW = [
  '',
  '\0',
  'null',
  '[]',
  '"x"',
  '{',
  '{"a":1e999}',
  '{"__proto__":{"sid":"x"}}',
  '{"sid":"\\ud800","sid":"\\u0000"}',
  '{"a":1}x',
] as const;

/** What is written to the API: fields of another type, too long, missing or unheard of, and bodies that are no JSON. */
export function apiBodies(routes: Some<ApiRoute>): Generator {
  const writing = someOf(routes.filter(({ body }) => body !== null));
  return {
    name: 'JSON bodies',
    doors: ['api'],
    framing: 'sound',
    next(draws) {
      const route = drawOne(draws, writing);
      const path = fillPath(route, (parameter) =>
        drawChance(draws, 0.7) ? exampleOf(parameter) : encodeWrongly(draws, drawText(draws)).slice(0, 1_000),
      );
      const headers = [
        ['authorization', `Bearer ${API_TOKEN}`] as const,
        ['content-type', 'application/json'] as const,
        ...(drawChance(draws, 0.3) ? [['idempotency-key', drawHeader(draws)] as const] : []),
      ];
      return writeRequest(route.method, path, headers, drawBody(draws, route.body ?? {}));
    },
  };
}

/** A header of a sound request has no end of a line in it. */
const drawHeader = (draws: Draws): string =>
  drawText(draws)
    .replaceAll(/[^\x20-\x7e]/g, '')
    .slice(0, 2_000);

function drawBody(draws: Draws, fields: Readonly<Record<string, unknown>>): string | Buffer {
  if (drawChance(draws, 0.05)) return drawBytes(draws, 200);
  if (drawChance(draws, 0.1)) return drawOne(draws, RAW);
  if (drawChance(draws, 0.05)) return '['.repeat(drawInt(draws, 1, 9_000));
  const kept = Object.entries(fields).filter(() => drawChance(draws, 0.9));
  const written = kept.map(([name, example]) => [name, drawChance(draws, 0.6) ? example : drawValue(draws)] as const);
  const unheard = drawChance(draws, 0.1) ? [[drawText(draws), drawValue(draws)] as const] : [];
  return JSON.stringify(Object.fromEntries([...written, ...unheard]));
}

const drawValue = (draws: Draws): unknown => (drawChance(draws, 0.5) ? drawText(draws) : drawOne(draws, OTHERS));
