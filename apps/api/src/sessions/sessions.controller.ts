import { Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { clientAddressOf, notFound, problem, ProblemException } from '@sidetrack/http-service';
import type { AnswerOf } from '@sidetrack/views';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { ApiSettings } from '../api-settings.js';
import { callerOf } from '../authentication/caller.guard.js';
import { Answers } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { API_SETTINGS, LOGGER } from '../tokens.js';
import { clearSessionCookie, setSessionCookie } from '../authentication/session-cookie.js';
import { EndedSessions, SessionList, SessionResource, toSessionResource } from './session-resource.js';
import { Sessions } from '../authentication/sessions.js';

const { noSession, otherOrigin } = PROBLEM_EXAMPLES;

/** Who is signed in to the console: a browser sends a token once, and has a session from then on. */
@ApiTags('sessions')
@ApiBearerAuth()
@Controller('v1/sessions')
export class SessionsController {
  constructor(
    @Inject(Sessions) private readonly sessions: Sessions,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  @Post()
  @Answers({
    summary: 'Open a session with a token',
    description:
      'The answer sets a cookie that no script can read, and that a browser sends along to this door alone. It stands for ' +
      'the token until the session ends: when it is closed, when nothing was asked in it for `SESSION_MAX_IDLE`, after ' +
      '`SESSION_MAX_AGE` in any case, and at once when the token is no longer in API_TOKENS. Needs a token; a session opens ' +
      'no other. One name has 50 sessions at most: the one that was used longest ago makes room.',
    status: 201,
    body: SessionResource,
    headers: {
      'Set-Cookie': {
        description: 'The secret of the session. Over TLS its name begins with `__Host-`; behind it stands the port.',
        schema: { type: 'string' },
        example: 'sidetrack-session-3001=…; Path=/v1; HttpOnly; SameSite=Strict; Max-Age=604800',
      },
    },
  })
  async open(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResource> {
    const caller = callerOf(request);
    const opened = await this.sessions.open(caller);
    if (opened === null) throw withoutToken();
    const { row, secret } = opened;
    void reply.header('cache-control', 'no-store');
    void reply.header('set-cookie', setSessionCookie(request, secret, this.settings.sessions.maxAgeMs));
    this.#tell(request, 'a session was opened', 1);
    return toSessionResource(row, this.settings.sessions, true);
  }

  @Get()
  @Answers({
    summary: "The sessions of the caller's token",
    description: 'All that were opened with a token of the same name, the one that was used last first.',
    body: SessionList,
    problems: [otherOrigin],
  })
  async list(@Req() request: FastifyRequest): Promise<AnswerOf<typeof SessionList>> {
    const { name, session } = callerOf(request);
    const rows = await this.sessions.of(name);
    const isCurrent = (hash: Buffer): boolean => session === hash.toString('hex');
    return {
      name,
      data: rows.map((row) => toSessionResource(row, this.settings.sessions, isCurrent(row.secretHash))),
    };
  }

  @Delete('current')
  @HttpCode(200)
  @Answers({
    summary: 'Sign out',
    description: 'Ends the session of the request, with all that is still being sent in it, and takes the cookie back.',
    body: EndedSessions,
    example: { ended: 1 },
    problems: [noSession, otherOrigin],
  })
  async end(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<typeof EndedSessions>> {
    const { session } = callerOf(request);
    if (session === undefined) throw notFound(noSession.detail);
    await this.sessions.end(session);
    void reply.header('set-cookie', clearSessionCookie(request));
    this.#tell(request, 'sessions were ended', 1);
    return { ended: 1 };
  }

  @Delete()
  @HttpCode(200)
  @Answers({
    summary: 'Sign out everywhere',
    description:
      "Ends every session that was opened with a token of the caller's name, in whichever browser, those of others who use " +
      'that name among them. The token itself stays valid.',
    body: EndedSessions,
    problems: [otherOrigin],
  })
  async endAll(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AnswerOf<typeof EndedSessions>> {
    const ended = await this.sessions.endAllOf(callerOf(request).name);
    void reply.header('set-cookie', clearSessionCookie(request));
    this.#tell(request, 'sessions were ended', ended);
    return { ended };
  }

  #tell(request: FastifyRequest, what: string, sessions: number): void {
    const { name } = callerOf(request);
    this.logger.info({ requestId: request.id, token: name, address: clientAddressOf(request.raw), sessions }, what);
  }
}

const withoutToken = (): ProblemException =>
  new ProblemException(problem('no-valid-token', 'A session is opened with a token, and not in another session.'));
