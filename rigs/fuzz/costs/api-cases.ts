import { API_TOKEN } from '../../../test/support/api-client.js';
import { fillPath, parametersIn, type ApiRoute } from '../api-routes.js';
import { writeHead, writeRequest } from '../write-request.js';
import { JSON_BODIES, LONG_BODY_BYTES } from './bodies.js';
import type { CostCase, Credential, Ordinary } from './cost-case.js';
import { RUNS } from './fillings.js';
import type { Header } from './signatures.js';

/** As much as Node accepts for a head, less the other headers. */
const HEAD_BYTES = 15_000;
/** Nearly the greatest length with which a path parameter still reaches its route. */
const PARAMETER_BYTES = 900;
const UNKNOWN = '/v1/messages/nobody-knows-this';

const HEADERS = [
  'host',
  'authorization',
  'content-type',
  'content-length',
  'content-encoding',
  'accept',
  'accept-encoding',
  'if-none-match',
  'last-event-id',
  'idempotency-key',
  'x-request-id',
  'x-purpose',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'forwarded',
  'user-agent',
  'cookie',
  'range',
  'origin',
] as const;

/** A target whose route reads the header, where there is one. */
const TARGET_OF: Readonly<Record<string, string>> = {
  'last-event-id': '/v1/feed/stream',
  'if-none-match': '/v1/messages',
  accept: '/v1/messages',
  'accept-encoding': '/openapi.json',
};

/** Beginnings of paths that are in no document. */
const OTHER_PATHS = ['/', '/v1/', '/v1/lookup/x/', '/v1/lookup/ticket/', '/docs/', '/assets/'] as const;

/** Requests to the API door, with and without a token. */
export const apiCases = (routes: readonly ApiRoute[]): readonly CostCase[] => [
  ...inHeaders(),
  ...inTargets(routes),
  ...inBodies(),
];

/** An ordinary request that the API door refuses: because of its token, or because of what it asks. */
export function ordinaryQuestion({ credential, body }: Ordinary): Buffer {
  if (body === 'short') return writeRequest('GET', UNKNOWN, tokenHeaders(credential));
  const text = 'made up '.repeat(LONG_BODY_BYTES / 8 - 40);
  return postNote(credential, JSON.stringify({ sid: 'nobody-knows-this', ticket: 'T-1', text }));
}

function tokenHeaders(credential: Credential): Header[] {
  const value = { none: null, malformed: 'Bearer', wrong: 'Bearer madeUpByAStranger', right: `Bearer ${API_TOKEN}` };
  const header = value[credential];
  return header === null ? [] : [['authorization', header]];
}

function inHeaders(): CostCase[] {
  return HEADERS.flatMap((name) =>
    (['none', 'right'] as const).flatMap((credential) =>
      RUNS.map((filling) => ({
        door: 'api' as const,
        place: `header ${name}, ${credential} token`,
        filling: filling.name,
        ordinary: { credential: name === 'authorization' ? 'none' : credential, body: 'short' } as const,
        write: () => {
          const value = (name === 'authorization' ? 'Bearer ' : '') + filling.fill(HEAD_BYTES);
          const others: Header[] = [['host', 'localhost'], ...tokenHeaders(credential)];
          const headers = [...others.filter(([other]) => other !== name), [name, value] as const];
          return writeHead(`GET ${TARGET_OF[name] ?? UNKNOWN} HTTP/1.1`, headers);
        },
      })),
    ),
  );
}

function inTargets(routes: readonly ApiRoute[]): CostCase[] {
  const paths = [...new Set([...OTHER_PATHS, ...routes.flatMap(beginningOf)])];
  const places = [
    ...paths.map((before) => ({ before, bytes: PARAMETER_BYTES })),
    ...paths.map((before) => ({ before, bytes: HEAD_BYTES })),
    ...['/v1/messages?', ...queriesOf(routes)].map((before) => ({ before, bytes: HEAD_BYTES })),
  ];
  return places.flatMap(({ before, bytes }) =>
    RUNS.flatMap((filling) =>
      spellingsOf(filling.fill(bytes)).map(({ spelled, text }) => ({
        door: 'api' as const,
        place: `${before}…`,
        filling: `${bytes} characters of ${filling.name}${spelled}`,
        ordinary: { credential: 'right', body: 'short' } as const,
        write: () => writeRequest('GET', before + text, tokenHeaders('right')),
      })),
    ),
  );
}

/** The path up to its first parameter; nothing where it has none. */
function beginningOf({ method, path }: ApiRoute): string[] {
  return method === 'GET' && path.includes('{') ? [path.slice(0, path.indexOf('{'))] : [];
}

/** A query for each parameter. What is described in the same words is read by the same code: the first of these will do. */
function queriesOf(routes: readonly ApiRoute[]): string[] {
  const queries = routes
    .filter(({ method }) => method === 'GET')
    .flatMap((route) =>
      parametersIn(route, 'query').map(({ name, description }) => {
        const query = `${fillPath(route, () => 'nobody-knows-this')}?${name}=`;
        // Each list has cursors of its own, described alike.
        return [name === 'cursor' ? query : `${name} ${description}`, query] as const;
      }),
    );
  return [...new Map(queries.toReversed()).values()];
}

/**
 * The text as it is, except for blanks, which would end the target; and escaped, so that every character gets through.
 */
function spellingsOf(text: string): { readonly spelled: string; readonly text: string }[] {
  const asItIs = { spelled: '', text: text.replaceAll(' ', '%20').replaceAll('\t', '%09') };
  const escaped = encodeURIComponent(text.slice(0, HEAD_BYTES / 3));
  return escaped.includes('%') ? [asItIs, { spelled: ', escaped', text: escaped.slice(0, HEAD_BYTES) }] : [asItIs];
}

function inBodies(): CostCase[] {
  return JSON_BODIES.flatMap((filling) =>
    (['none', 'wrong', 'right'] as const).map((credential) => ({
      door: 'api' as const,
      place: `JSON, ${credential} token`,
      filling: filling.name,
      ordinary: { credential, body: 'long' } as const,
      write: () => postNote(credential, filling.fill(LONG_BODY_BYTES)),
    })),
  );
}

function postNote(credential: Credential, body: string): Buffer {
  const headers = [['content-type', 'application/json'] as const, ...tokenHeaders(credential)];
  return writeRequest('POST', '/v1/notes', headers, Buffer.from(body, 'latin1'));
}
