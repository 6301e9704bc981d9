import type { FastifyReply } from 'fastify';
import type { Knobs } from '../knobs.js';

/** A refusal as the providers say it. */
export interface Refusal {
  readonly status: number;
  readonly code: number;
  readonly message: string;
}

export const NOT_FOUND: Refusal = { status: 404, code: 20404, message: 'The requested resource was not found' };
export const UNAUTHORIZED: Refusal = { status: 401, code: 20003, message: 'Authenticate' };
export const FORBIDDEN: Refusal = { status: 403, code: 20008, message: 'The credentials may not read this' };
export const TOO_MANY_REQUESTS: Refusal = { status: 429, code: 20429, message: 'Too many requests' };

export function answerError(reply: FastifyReply, { errorShape }: Knobs, refusal: Refusal): FastifyReply {
  if (refusal.status === 401) reply.header('www-authenticate', 'Basic realm="stand-in provider"');
  return reply
    .code(refusal.status)
    .type('application/json')
    .send(JSON.stringify(bodyOf(errorShape, refusal)));
}

function bodyOf(shape: Knobs['errorShape'], { status, code, message }: Refusal): object {
  const moreInfo = `https://provider.example.test/errors/${code}`;
  switch (shape) {
    case 'code':
      return { code, message, more_info: moreInfo, status };
    case 'errors-objects':
      return { errors: [{ code: String(code), message, more_info: moreInfo }] };
    case 'errors-strings':
      return { errors: [message] };
  }
}
