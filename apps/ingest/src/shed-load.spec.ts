import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { shedLoad } from './shed-load.js';

describe('a door that cannot keep up', () => {
  let fastify: FastifyInstance;

  beforeAll(async () => {
    fastify = Fastify();
    shedLoad(fastify);
    fastify.get('/', () => 'taken');
    await fastify.ready();
  });
  afterAll(() => fastify.close());

  const status = async (): Promise<number> => (await fastify.inject('/')).statusCode;

  it('refuses with 503 and Retry-After while the event loop is late, and takes requests again when it is not', async () => {
    expect(await status()).toBe(200);
    await vi.waitFor(async () => {
      // oxlint-disable-next-line no-empty -- this is what being late looks like
      for (const until = performance.now() + 600; performance.now() < until;) {}
      // The loop notices what happened to it at its next turns.
      await new Promise((resolve) => setTimeout(resolve, 1));
      const answer = await fastify.inject('/');
      expect([answer.statusCode, answer.headers['retry-after']]).toEqual([503, '2']);
      expect(answer.headers['content-type']).toBe('application/problem+json');
    });
    await vi.waitFor(async () => expect(await status()).toBe(200));
  });
});
