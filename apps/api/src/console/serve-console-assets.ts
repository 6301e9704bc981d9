import { fastifyStatic } from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Serves the files that the console's page loads. Each file name contains a hash of the content, so a browser never has
 * to ask again. The build has written each file also as Brotli and gzip.
 */
export async function serveConsoleAssets(fastify: FastifyInstance, directory: string): Promise<void> {
  const root = join(directory, 'assets');
  if (!existsSync(root)) return;
  await fastify.register(fastifyStatic, {
    root,
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  });
}
