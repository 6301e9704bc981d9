import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import type { Kind } from '@sidetrack/domain';
import { notFound, problem, ProblemException } from '@sidetrack/http-service';
import {
  discardQuarantined,
  findQuarantined,
  listQuarantined,
  type QuarantineEntry,
  type ReplayQuarantined,
} from '@sidetrack/intake';
import { answer, exampleOf, field, QUARANTINED } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { Answers } from '../documentation/answers.js';
import { refTo } from '../documentation/answer-schemas.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { linkNext, type PageBody } from '../listing/page.js';
import { pageOf } from '../documentation/page-answer.js';
import { Asks } from '../query/asks.js';
import { API_SETTINGS, REPLAY } from '../tokens.js';
import { ExplainSamples } from './explain-samples.js';
import { LIST_QUARANTINE, QUARANTINE_CURSORS, type QuarantineQuestion } from './list-quarantine.question.js';
import { QuarantineIdPipe } from './quarantine-id.pipe.js';
import {
  ROUTES,
  QuarantineResource,
  ReplayResource,
  toQuarantineResource,
  toReplayResource,
  toWholeQuarantineResource,
  WholeQuarantineResource,
} from './quarantine-resource.js';
import { ReplayRoutePipe } from './replay-route.pipe.js';

const PATH = 'v1/quarantine';

const QuarantineList = pageOf('QuarantineListDto', QuarantineResource, {});

const ReplayRequest = answer('ReplayRequestDto', {
  door: z.optional(field.oneOf(ROUTES, 'The door that takes it instead of its own.', 'calls')),
});

const OF_ONE = { id: ['The `quarantineId` that the 422 gave.', QUARANTINED.id] } as const;

const { bodyTooLarge, invalidRoute, invalidInput, notInQuarantine } = PROBLEM_EXAMPLES;
const { notJson, notReplayable, notWaiting } = PROBLEM_EXAMPLES;

/** The refused callbacks, unchanged, and their replay. */
@ApiTags('quarantine')
@ApiBearerAuth()
@Controller(PATH)
export class QuarantineController {
  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
    @Inject(ExplainSamples) private readonly samples: ExplainSamples,
    @Inject(REPLAY) private readonly replayQuarantined: ReplayQuarantined,
  ) {}

  @Get()
  @Answers({
    summary: 'List refused callbacks, newest first',
    description:
      'Authentic callbacks that could not be read, and with the reason `signature` samples of requests that were not ' +
      'believed, with an explanation that helps to mend keys and URLs.',
    body: QuarantineList,
    problems: [invalidInput],
  })
  async list(
    @Asks(LIST_QUARANTINE) { filter, page }: QuarantineQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<QuarantineResource>> {
    const list = () => listQuarantined(this.pools.of('quarantine'), filter, page.limit, page.after);
    let found = await list();
    // A reader of the list wants to know why. Most samples are explained by then, or will be in a moment.
    if (await this.samples.explain(unexplained(found.entries))) found = await list();
    return {
      data: found.entries.map(toQuarantineResource),
      next: linkNext(reply, QUARANTINE_CURSORS, page, found.next),
    };
  }

  @Get(':id')
  @Answers({
    summary: 'A refused callback, whole, as it came',
    description: 'With its headers and bytes, why it was refused, and what became of it since.',
    path: OF_ONE,
    body: WholeQuarantineResource,
    problems: [notInQuarantine],
  })
  async one(@Param('id', QuarantineIdPipe) id: string): Promise<WholeQuarantineResource> {
    let entry = await findQuarantined(this.pools.of('quarantine'), id);
    if (entry?.isExplained === false && (await this.samples.explain([id]))) {
      entry = await findQuarantined(this.pools.of('quarantine'), id);
    }
    if (entry === null) throw notThere(id);
    return toWholeQuarantineResource(entry);
  }

  @Post(':id/replay')
  @HttpCode(200)
  @ApiBody({ schema: refTo(ReplayRequest), required: false })
  @Answers({
    summary: 'Try a refused callback again',
    description:
      'It goes the way of every callback once more and keeps its original time of receipt; a repeat is harmless. Without a ' +
      '`door` it goes to the one that is its own (`replayDoor`). A sample of a wrong signature is verified anew against the keys and URLs of now.',
    path: OF_ONE,
    body: ReplayResource,
    problems: [invalidRoute, notInQuarantine, notReplayable, bodyTooLarge, notJson],
  })
  async replay(
    @Param('id', QuarantineIdPipe) id: string,
    @Body(ReplayRoutePipe) route: unknown,
  ): Promise<ReplayResource> {
    const replay = await this.replayQuarantined(id, route as Kind | undefined);
    if (replay.result === 'unknown') throw notThere(id);
    if (replay.result !== 'refused') return toReplayResource(id, replay);
    const { code, detail, problems } = replay;
    throw new ProblemException(problem(code, detail, { status: 409, errors: problems, quarantineId: id }));
  }

  @Post(':id/discard')
  @HttpCode(200)
  @Answers({
    summary: 'Let go of a refused callback',
    description:
      'It goes first when room is made, and can still be tried again until then. What has become an event cannot be discarded; what ' +
      'is discarded already stays so.',
    path: OF_ONE,
    body: QuarantineResource,
    example: { ...exampleOf(QuarantineResource), state: 'discarded', handledAt: '2026-02-02T09:30:00.000Z' },
    problems: [notInQuarantine, notWaiting],
  })
  async discard(@Param('id', QuarantineIdPipe) id: string): Promise<QuarantineResource> {
    const pool = this.pools.of('quarantine');
    await discardQuarantined(pool, [id], this.settings.now());
    const entry = await findQuarantined(pool, id);
    if (entry === null) throw notThere(id);
    if (entry.state === 'discarded') return toQuarantineResource(entry);
    throw new ProblemException(
      problem('not-waiting', 'This callback has become an event; there is nothing to discard.'),
    );
  }
}

const notThere = (id: string): ProblemException => notFound(`Nothing is kept in quarantine under ${id}.`);

const unexplained = (entries: readonly QuarantineEntry[]): string[] =>
  entries.filter(({ isExplained }) => !isExplained).map(({ id }) => id);
