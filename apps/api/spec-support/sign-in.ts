import { expect } from 'vitest';
import { TOKENS, type OpenApiDoor } from './open-api-door.js';

export const [SUPPORT, AUDIT] = TOKENS as [(typeof TOKENS)[0], (typeof TOKENS)[0]];

/** What the console sends with each request in a session. */
export const CONSOLE = { 'x-sidetrack-console': '1' };

/** A secret that nobody was given. */
export const MADE_UP = 'x'.repeat(43);

export type RequestHeaders = Readonly<Record<string, string>>;

/** Asks a door with these headers alone. */
export const askAt = (
  door: OpenApiDoor,
  method: string,
  path: string,
  headers: RequestHeaders = {},
): Promise<Response> => fetch(door.url + path, { method, headers });

export const byToken = (token: string): RequestHeaders => ({ authorization: `Bearer ${token}` });

/** Opens a session, and gives the cookie as a browser sends it. */
export async function signInAt(door: OpenApiDoor, { token } = SUPPORT, headers: RequestHeaders = {}): Promise<string> {
  const response = await askAt(door, 'POST', '/v1/sessions', { ...byToken(token), ...headers });
  expect(response.status).toBe(201);
  return response.headers.getSetCookie()[0]!.split(';', 1)[0]!;
}

/** How a door answers a question in the session of this cookie. */
export const statusAt = async (door: OpenApiDoor, cookie: string): Promise<number> =>
  (await askAt(door, 'GET', '/v1/messages', { cookie })).status;

export const nameOfCookie = (cookie: string): string => cookie.split('=', 1)[0]!;
