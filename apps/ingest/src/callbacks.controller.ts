import { Controller, Get, Inject, Post, Req, Res } from '@nestjs/common';
import type { Kind } from '@sidetrack/domain';
import { PLURAL } from '@sidetrack/domain';
import { believe, clientAddressOf, problem, sendProblem } from '@sidetrack/http-service';
import type { ReceiveCallback, Rejection } from '@sidetrack/intake';
import { BoundedLog } from '@sidetrack/observability';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { AddressShares } from './address-shares.js';
import { LOGGER, RECEIVE_CALLBACK } from './tokens.js';
import { keptHeaders, toCallbackRequest } from './to-callback-request.js';

/** The three routes that the provider is given. A route says what it expects; the callback has to be that. */
@Controller('callbacks')
export class CallbacksController {
  /** By the code of the refusal: a flood of wrong signatures leaves room for what is authentic and cannot be read. */
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
    // What is not believed was judged by now: only what is has to wait for anything.
    const judgedMs = performance.now() - startedAt;
    const rejection = await receiving;
    if (rejection === null || isAuthentic(rejection)) believe(request.raw);
    else this.shares.charge(request.raw, judgedMs);
    if (rejection === null) void reply.code(200).send();
    else this.#refuse(route, rejection, reply);
  }

  #refuse(route: Kind, rejection: Rejection, reply: FastifyReply): void {
    const { code, status, detail } = rejection;
    const about = { kind: route, requestId: reply.request.id, address: clientAddressOf(reply.request.raw) };
    if (rejection.code === 'unavailable') {
      this.logger.error({ ...about, err: rejection.cause }, 'callback not stored');
    } else {
      const kept = 'quarantineId' in rejection ? { quarantineId: rejection.quarantineId } : {};
      this.#log.say(code, (more) => this.logger.warn({ ...about, code, ...kept, ...more }, 'callback refused'));
    }
    const more = 'problems' in rejection ? { errors: rejection.problems, quarantineId: rejection.quarantineId } : {};
    sendProblem(reply, problem(status, code, detail, more));
  }
}

/** Whether it was refused for another reason than that nobody knows who sent it. */
const isAuthentic = ({ status }: Rejection): boolean => status === 422 || status === 503;
