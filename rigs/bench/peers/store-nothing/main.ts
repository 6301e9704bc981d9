import { serveCallbacks } from '../fastify-route/serve-callbacks.js';

/** How many callbacks Node can take at all: each is verified, parsed, answered and forgotten. */
await serveCallbacks(
  () => Promise.resolve(),
  () => Promise.resolve(process.exit(0)),
);
