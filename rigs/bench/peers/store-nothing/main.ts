import { serveCallbacks } from '../fastify-route/serve-callbacks.js';

/** How many callbacks Node can take at all: verified, parsed, answered, forgotten. */
await serveCallbacks(
  () => Promise.resolve(),
  () => Promise.resolve(process.exit(0)),
);
