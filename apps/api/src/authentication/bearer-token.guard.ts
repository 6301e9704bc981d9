import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { believe, disbelieve } from '@sidetrack/http-service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KnownTokens, type Caller } from './known-tokens.js';
import { RefusedTokens } from './refused-tokens.js';
import { WITHOUT_TOKEN } from './without-token.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** The caller's token, set once the guard has let the request in. */
    caller?: Caller;
  }
}

/** Lets a request with a known token in, and notes on the request whose token this is. */
@Injectable()
export class BearerTokenGuard implements CanActivate {
  constructor(
    @Inject(KnownTokens) private readonly tokens: KnownTokens,
    @Inject(RefusedTokens) private readonly refused: RefusedTokens,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (this.reflector.getAllAndOverride(WITHOUT_TOKEN, [context.getHandler(), context.getClass()])) return true;
    const http = context.switchToHttp();
    this.admit(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
    return true;
  }

  /** @throws ProblemException when the request carries no known token */
  admit(request: FastifyRequest, reply: FastifyReply): void {
    // The token was already checked before the body came.
    if (request.caller !== undefined) return;
    const token = bearerToken(request.headers.authorization);
    const caller = token === null ? null : this.tokens.callerWith(token);
    if (caller === null) {
      disbelieve(request.raw);
      throw this.refused.refuse(request, reply, token);
    }
    believe(request.raw);
    request.caller = caller;
  }
}

function bearerToken(header: string | undefined): string | null {
  return /^Bearer +([^ ]+) *$/i.exec(header ?? '')?.[1] ?? null;
}

/** The owner of the request's token. There is always one, because the guard has let the request in. */
export function callerOf({ caller }: FastifyRequest): Caller {
  if (caller === undefined) throw new Error('This route takes requests without a token, and asks whose it is.');
  return caller;
}
