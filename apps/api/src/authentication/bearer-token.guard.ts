import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { believe, disbelieve, problem, ProblemException } from '@sidetrack/door';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { KnownTokens } from './known-tokens.js';
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
      void reply.header('www-authenticate', 'Bearer');
      throw unauthorised(token !== null);
    }
    believe(request.raw);
    request.tokenName = name;
  }
}

function bearerToken(header: string | undefined): string | null {
  return /^Bearer +([^ ]+) *$/i.exec(header ?? '')?.[1] ?? null;
}

function unauthorised(wasGiven: boolean): ProblemException {
  const detail = wasGiven
    ? 'This token is not among those in API_TOKENS.'
    : 'A token is needed: send the header "Authorization: Bearer TOKEN" with one of those in API_TOKENS.';
  return new ProblemException(problem(401, 'no-valid-token', detail));
}
