import type { DatabaseDoor } from '@sidetrack/database';
import { createServer } from 'node:net';
import { askUrl } from '../ask/ask-url.js';
import { fail, ok, skipped, type Check, type Finding } from '../check.js';

const ANSWER_WITHIN_MS = 3_000;

/**
 * A path that only this door has. The request uses a method that the door refuses (405), so nothing is logged or kept.
 */
const OWN_PATH: Readonly<Record<DatabaseDoor, string>> = { ingest: '/callbacks/messages', api: '/openapi.json' };
const METHOD_NOT_ALLOWED = 405;

export const portsCheck: Check<'HOST' | 'INGEST_HOST' | 'API_HOST' | 'INGEST_PORT' | 'API_PORT'> = {
  name: 'ports',
  looksAt:
    'the address and port of each door: free, or held by the door that belongs there; one of this machine, and allowed',
  needs: ['HOST', 'INGEST_HOST', 'API_HOST', 'INGEST_PORT', 'API_PORT'],
  look: (settings, { doors }) => {
    const places = {
      ingest: { host: settings.INGEST_HOST ?? settings.HOST, port: settings.INGEST_PORT },
      api: { host: settings.API_HOST ?? settings.HOST, port: settings.API_PORT },
    };
    return Promise.all(doors.map((door) => lookAtPort(door, places[door].host, places[door].port)));
  },
};

async function lookAtPort(door: DatabaseDoor, host: string, port: number): Promise<Finding> {
  if (port === 0) return skipped(`the ${door} door takes any free port at each start`);
  const where = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const variables = door === 'ingest' ? 'INGEST_PORT or INGEST_HOST' : 'API_PORT or API_HOST';
  const code = await tryToListen(host, port);
  switch (code) {
    case null:
      return ok(`${where} is free for the ${door} door, which does not run`);
    case 'EADDRINUSE':
      if (await isHeldBy(door, host, port)) return ok(`${where} is held by the ${door} door, which runs and answers`);
      return fail(
        `${where} is held by another program than the ${door} door`,
        `stop that program, or set ${variables} to another port`,
      );
    case 'EACCES':
      return fail(
        `${where} may not be used by this user (${code})`,
        `set ${variables} to a port from 1024 on, and let a proxy have the other one`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return fail(
        `${host} is no address of this machine (${code})`,
        `set ${variables} to one: 0.0.0.0 or :: are all that it has`,
      );
    default:
      return fail(
        `the ${door} door could not listen on ${where} (${code})`,
        `set ${variables} to an address and port that it may have`,
      );
  }
}

/** Listens on the port for a moment. Returns null, or the system's error code when listening fails. */
function tryToListen(host: string, port: number): Promise<string | null> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', ({ code = 'unknown reason' }: NodeJS.ErrnoException) => resolve(code));
    server.listen({ host, port, exclusive: true }, () => server.close(() => resolve(null)));
  });
}

async function isHeldBy(door: DatabaseDoor, host: string, port: number): Promise<boolean> {
  const url = new URL(OWN_PATH[door], `http://${reachable(host)}:${port}`);
  const answer = await askUrl(url, { method: 'PUT', withinMs: ANSWER_WITHIN_MS }).catch(() => null);
  return answer?.status === METHOD_NOT_ALLOWED && answer.problem !== null;
}

/** `0.0.0.0` and `::` mean every address of this machine. A request needs a single address. */
const reachable = (host: string): string => {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
};
