import { Inject, Injectable } from '@nestjs/common';
import { clientAddressOf, problem, ProblemException } from '@sidetrack/http-service';
import { BoundedLog } from '@sidetrack/observability';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { Counter } from 'prom-client';
import { HttpMetrics } from '../http-metrics.js';
import { LOGGER } from '../tokens.js';
import { Guesses } from './guesses.js';

/** Why a request was not let in. */
type Reason = 'missing' | 'malformed' | 'unknown' | 'too-many' | 'session';

/**
 * Refuses requests without a known token. Counts each refusal, logs them by address at a limited rate, and slows down
 * addresses that guess. Only wrong tokens come here, so a right token is accepted at once, even from an address that
 * somebody else guesses from.
 */
@Injectable()
export class RefusedTokens {
  readonly #guesses = new Guesses();
  readonly #log = new BoundedLog();
  readonly #refused: Counter<'reason'>;

  constructor(
    @Inject(HttpMetrics) { registry }: HttpMetrics,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {
    this.#refused = new Counter({
      name: 'sidetrack_api_tokens_refused_total',
      help:
        'Requests that were refused for their token: missing, malformed, unknown, too-many (wrong ones from one address), ' +
        'or session (one that has ended)',
      labelNames: ['reason'] as const,
      registers: [registry],
    });
    for (const reason of ['missing', 'malformed', 'unknown', 'too-many', 'session']) this.#refused.inc({ reason }, 0);
  }

  /**
   * The problem with which a request is refused.
   *
   * @param token what stands behind Bearer in its header; null when there is none
   */
  refuse(request: FastifyRequest, reply: FastifyReply, token: string | null): ProblemException {
    if (token === null) {
      const reason = request.headers.authorization === undefined ? 'missing' : 'malformed';
      this.#tell(request, reason);
      return unauthorised(reply, NO_TOKEN);
    }
    const waitMs = this.#guesses.wrong(clientAddressOf(request.raw), token);
    this.#tell(request, waitMs > 0 ? 'too-many' : 'unknown');
    if (waitMs === 0) return unauthorised(reply, 'This token is not among those in API_TOKENS.');
    const seconds = Math.ceil(waitMs / 1_000);
    void reply.header('retry-after', String(seconds));
    return new ProblemException(
      problem(
        'too-many-wrong-tokens',
        `Too many wrong tokens came from this address; the next is looked at in ${seconds} s. One of API_TOKENS opens at any time.`,
      ),
    );
  }

  /**
   * The problem of a request whose session has ended, or never was. It counts as no guess: nobody guesses 256 bits, and
   * a browser with many tabs sends the secret of its ended session many times.
   */
  refuseSession(request: FastifyRequest, reply: FastifyReply): ProblemException {
    this.#tell(request, 'session');
    return unauthorised(reply, 'This session has ended. Sign in again with a token.');
  }

  /** The token is never logged: it may be a right token but for one letter. */
  #tell(request: FastifyRequest, reason: Reason): void {
    this.#refused.inc({ reason });
    this.#log.say(reason, (more) => {
      const about = { requestId: request.id, reason, address: clientAddressOf(request.raw), ...more };
      this.logger.warn(about, 'a token was refused');
    });
  }
}

const NO_TOKEN = 'A token is needed: send the header "Authorization: Bearer TOKEN" with one of those in API_TOKENS.';

function unauthorised(reply: FastifyReply, detail: string): ProblemException {
  void reply.header('www-authenticate', 'Bearer');
  return new ProblemException(problem('no-valid-token', detail));
}
