import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { believe, disbelieve } from '@sidetrack/door';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KnownTokens } from './known-tokens.js';
import { RefusedTokens } from './refused-tokens.js';
import { WITHOUT_TOKEN } from './without-token.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Who is calling: the name that stands before the token in API_TOKENS. */
    tokenName?: string;
  }
}

/** Lets a request in that carries a known token, and notes on it whose token that is. */
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
    // It was asked for before its body came.
    if (request.tokenName !== undefined) return;
    const token = bearerToken(request.headers.authorization);
    const name = token === null ? null : this.tokens.nameOf(token);
    if (name === null) {
      disbelieve(request.raw);
      throw this.refused.refuse(request, reply, token);
    }
    believe(request.raw);
    request.tokenName = name;
  }
}

function bearerToken(header: string | undefined): string | null {
  return /^Bearer +([^ ]+) *$/i.exec(header ?? '')?.[1] ?? null;
}

/** Whose token a request came with. The guard has let it in, so there is one. */
export function callerOf({ tokenName }: FastifyRequest): string {
  if (tokenName === undefined) throw new Error('This route takes requests without a token, and asks whose it is.');
  return tokenName;
}
