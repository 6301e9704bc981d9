import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { notFound } from '@sidetrack/http-service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { WithoutToken } from '../authentication/without-token.js';
import { ConsolePage } from './console-page.js';
import { CONSOLE_PATHS } from './console-paths.js';

/** Serves the console's page at each of its paths. The page asks for a token itself and reads its data from `/v1`. */
@ApiExcludeController()
@WithoutToken()
@Controller()
export class ConsoleController {
  constructor(@Inject(ConsolePage) private readonly page: ConsolePage) {}

  @Get([...CONSOLE_PATHS])
  open(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): string {
    const answer = this.page.answer(request.routeOptions.url!.slice(1));
    if (answer === null) throw notFound('The console is not built here; run `npm run build` and start again.');
    void reply.headers(answer.headers);
    return answer.html;
  }
}
