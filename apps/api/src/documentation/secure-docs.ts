import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { NO_DEVICES } from '../page-permissions.js';

/**
 * The page of the API documents runs its own files and nothing else, and talks to this door alone. It stands on the same
 * origin as the console, whose token a script in its tab could read: no script of anybody else's may run there, and none
 * could send what it has read away. Styles are the exception: the page brings some of its own inside its markup.
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Gives the page of the documents, at each of its addresses, its policy. Call it before its routes are added. */
export function secureDocs(fastify: FastifyInstance, path: string): void {
  const addresses = [path, `${path}/`, `${path}/index.html`];
  fastify.addHook('onRoute', (route: RouteOptions) => {
    if (addresses.includes(route.url)) route.onRequest = [route.onRequest ?? [], setPolicy].flat();
  });
}

function setPolicy(_request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  void reply.headers({ 'content-security-policy': POLICY, 'permissions-policy': NO_DEVICES });
  done();
}
