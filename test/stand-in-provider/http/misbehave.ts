import { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { answerError, FORBIDDEN, TOO_MANY_REQUESTS, UNAUTHORIZED } from './answer-error.js';
import { isMediaPath } from './kind-of-path.js';
import type { ProviderContext } from './provider-context.js';

/**
 * Who may not ask is refused, and what the knobs want to go wrong does. Gives the reply that was sent, or null where the
 * request is to be answered. `number` counts requests from 1.
 */
export async function misbehave(
  { knobs }: ProviderContext,
  request: FastifyRequest,
  reply: FastifyReply,
  { number, isAuthorized, closing }: { number: number; isAuthorized: boolean; closing: AbortSignal },
): Promise<FastifyReply | null> {
  if (knobs.slowMs > 0) await wait(knobs.slowMs, undefined, { signal: closing }).catch(() => undefined);
  const isPublic = isMediaPath(request.url.split('?')[0] ?? '');
  if (knobs.redirectTo !== null) return reply.redirect(knobs.redirectTo, 302);
  if (!isPublic && (knobs.wrongCredentials || !isAuthorized)) return answerError(reply, knobs, UNAUTHORIZED);
  if (isNth(number, knobs.throttleEvery)) {
    if (knobs.retryAfter !== null) reply.header('retry-after', String(knobs.retryAfter));
    return answerError(reply, knobs, TOO_MANY_REQUESTS);
  }
  if (isNth(number, knobs.failEvery)) {
    return reply.code(knobs.failStatus).type('text/html').send('<h1>This did not work</h1>');
  }
  if (knobs.laterPages !== null && /[?&](?:Page|page_number)=[1-9]/.test(request.url)) {
    return answerError(reply, knobs, { status: knobs.laterPages, code: 20006, message: 'There is no such page' });
  }
  if (!isPublic && knobs.forbidden) return answerError(reply, knobs, FORBIDDEN);
  if (knobs.hugeAnswer !== null) return reply.type('application/json').send(Readable.from(padding(knobs.hugeAnswer)));
  return knobs.unreadable === null ? null : answerUnreadable(reply, knobs.unreadable);
}

const isNth = (number: number, every: number | null): boolean => every !== null && number % every === 0;

function answerUnreadable(reply: FastifyReply, how: 'html' | 'cut' | 'other-shape'): FastifyReply {
  if (how === 'html') return reply.type('text/html').send('<title>Back soon</title>');
  return reply.type('application/json').send(how === 'cut' ? '{"messages": [{"sid": "' : '{"greeting": "hello"}');
}

/** JSON of so many bytes, in pieces. */
function* padding(bytes: number): Generator<string> {
  yield '{"padding":"';
  for (let left = bytes - 14; left > 0; left -= 65_536) yield 'x'.repeat(Math.min(left, 65_536));
  yield '"}';
}
