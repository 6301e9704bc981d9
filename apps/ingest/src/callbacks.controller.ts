import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Kind } from '@sidetrack/domain';
import { PLURAL } from '@sidetrack/domain';
import { believe, clientAddressOf, problem, sendProblem } from '@sidetrack/http-service';
import { isOfAuthentic, isSetAside, type ReceiveCallback, type Refusal } from '@sidetrack/intake';
import { BoundedLog } from '@sidetrack/observability';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AddressShares } from './address-shares.js';
import { LOGGER, RECEIVE_CALLBACK } from './tokens.js';
import { keptHeaders, toCallbackRequest } from './to-callback-request.js';

/** The three routes that the provider is given. A route says what it expects; the callback has to be that. */
@Controller('callbacks')
export class CallbacksController {
  /**
   * Lines are bounded for each code of refusal: a flood of wrong signatures leaves room for lines about authentic
   * callbacks that cannot be read.
   */
  readonly #log = new BoundedLog();

  constructor(
    @Inject(RECEIVE_CALLBACK) private readonly receiveCallback: ReceiveCallback,
    @Inject(AddressShares) private readonly shares: AddressShares,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Post(PLURAL.message)
  postMessage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.receive('message', request, reply);
  }

  @Get(PLURAL.message)
  getMessage(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.receive('message', request, reply);
  }

  @Post(PLURAL.call)
  postCall(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.receive('call', request, reply);
  }

  @Get(PLURAL.call)
  getCall(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.receive('call', request, reply);
  }

  @Post(PLURAL.recording)
  postRecording(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.receive('recording', request, reply);
  }

  @Get(PLURAL.recording)
  getRecording(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.receive('recording', request, reply);
  }

  async receive(route: Kind, request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const startedAt = performance.now();
    const receiving = this.receiveCallback({
      route: route,
      request: toCallbackRequest(request),
      headers: keptHeaders(request),
      receivedAt: new Date(),
    });
    // A request that is not believed has been judged by now. Only a believed one still waits, for the database or the
    // journal.
    const judgedMs = performance.now() - startedAt;
    const refusal = await receiving;
    if (refusal === null || isOfAuthentic(refusal)) believe(request.raw);
    else this.shares.charge(request.raw, judgedMs);
    if (refusal === null) void reply.code(200).send();
    else this.#refuse(route, refusal, reply);
  }

  #refuse(route: Kind, refusal: Refusal, reply: FastifyReply): void {
    const { code, detail } = refusal;
    const about = { kind: route, requestId: reply.request.id, address: clientAddressOf(reply.request.raw) };
    if (refusal.code === 'unavailable') {
      this.logger.error({ ...about, err: refusal.cause }, 'callback not stored');
    } else {
      const kept = isSetAside(refusal) ? { quarantineId: refusal.quarantineId } : {};
      this.#log.say(code, (more) => this.logger.warn({ ...about, code, ...kept, ...more }, 'callback refused'));
    }
    const more = isSetAside(refusal) ? { errors: refusal.problems, quarantineId: refusal.quarantineId } : {};
    sendProblem(reply, problem(code, detail, more));
  }
}
