import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { believe, disbelieve } from '@sidetrack/http-service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuseOtherSites } from './refuse-other-sites.js';
import { sessionSecretIn } from './session-cookie.js';
import { Sessions } from './sessions.js';
import { KnownTokens, type Caller } from './known-tokens.js';
import { RefusedTokens } from './refused-tokens.js';
import { WITHOUT_TOKEN } from './without-token.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** Whose token or session it carries, set once the guard has let the request in. */
    caller?: Caller;
  }
}

/** Lets a request in that carries a known token or is sent in a session, and notes on the request whose it is. */
@Injectable()
export class CallerGuard implements CanActivate {
  constructor(
    @Inject(KnownTokens) private readonly tokens: KnownTokens,
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(RefusedTokens) private readonly refused: RefusedTokens,
    @Inject(Reflector) private readonly reflector: Reflector,
  ) {}

  canActivate(context: ExecutionContext): boolean | Promise<boolean> {
    if (this.reflector.getAllAndOverride(WITHOUT_TOKEN, [context.getHandler(), context.getClass()])) return true;
    const http = context.switchToHttp();
    const admitted = this.admit(http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>());
    return admitted === undefined || admitted.then(() => true);
  }

  /**
   * A token that comes along decides alone, whether it is right or wrong. Only without one does a session count.
   *
   * @throws ProblemException when the request carries neither a known token nor a session
   */
  admit(request: FastifyRequest, reply: FastifyReply): Promise<void> | undefined {
    // The caller was already known before the body came.
    if (request.caller !== undefined) return undefined;
    const { authorization } = request.headers;
    const secret = authorization === undefined ? sessionSecretIn(request) : null;
    if (secret !== null) return this.#admitSession(request, reply, secret);
    const token = bearerToken(authorization);
    const caller = token === null ? null : this.tokens.callerWith(token);
    if (caller === null) {
      disbelieve(request.raw);
      throw this.refused.refuse(request, reply, token);
    }
    believe(request.raw);
    request.caller = caller;
    return undefined;
  }

  async #admitSession(request: FastifyRequest, reply: FastifyReply, secret: string): Promise<void> {
    refuseOtherSites(request);
    const caller = await this.sessions.callerWith(secret);
    if (caller === null) {
      disbelieve(request.raw);
      // The cookie stays: this answer may come late, when the browser has a new one already.
      throw this.refused.refuseSession(request, reply);
    }
    believe(request.raw);
    request.caller = caller;
  }
}

function bearerToken(header: string | undefined): string | null {
  return /^Bearer +([^ ]+) *$/i.exec(header ?? '')?.[1] ?? null;
}

/** Whose token or session the request carries. There is always one, because the guard has let the request in. */
export function callerOf({ caller }: FastifyRequest): Caller {
  if (caller === undefined) throw new Error('This route takes requests without a token, and asks whose it is.');
  return caller;
}
