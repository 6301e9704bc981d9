import type { FastifyInstance, FastifyReply, FastifyRequest, RouteOptions } from 'fastify';
import { NO_DEVICES } from '../page-permissions.js';

/**
 * The documentation page runs only its own files and talks only to this door. The page has the same origin as the
 * console, so a foreign script on the page could ask in the session of whoever is signed in. The policy keeps foreign
 * scripts out and stops any script from sending data elsewhere. Styles are the exception: the page has some of its own
 * inside its markup.
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

/** Sets the policy of the documentation page at each of its paths. Call this before the page's routes are added. */
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
