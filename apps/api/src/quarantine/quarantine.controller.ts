import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Kind } from '@sidetrack/domain';
import { notFound, problem, ProblemException } from '@sidetrack/http-service';
import {
  countQuarantined,
  findQuarantined,
  listQuarantined,
  type QuarantineEntry,
  type ReplayQuarantined,
} from '@sidetrack/intake';
import type { FastifyReply } from 'fastify';
import { linkNext, type PageBody } from '../listing/page.js';
import { Asks } from '../query/asks.js';
import { REPLAY } from '../tokens.js';
import {
  DescribesQuarantined,
  DescribesQuarantineList,
  DescribesReasons,
  DescribesReplay,
} from './describes-quarantine.js';
import { ExplainSamples } from './explain-samples.js';
import { LIST_QUARANTINE, QUARANTINE_CURSORS, type QuarantineQuestion } from './list-quarantine.question.js';
import { QuarantineIdPipe } from './quarantine-id.pipe.js';
import { QuarantinePool } from './quarantine-pool.js';
import {
  toQuarantineResource,
  toReplayResource,
  toWholeQuarantineResource,
  type QuarantineResource,
  type ReplayResource,
  type WholeQuarantineResource,
} from './quarantine-resource.js';
import { toReasonResources, type ReasonResource } from './reason-resource.js';
import { ReplayRoutePipe } from './replay-route.pipe.js';

const PATH = 'v1/quarantine';

/** What was refused, as it came, and another try. */
@ApiTags('quarantine')
@ApiBearerAuth()
@Controller(PATH)
export class QuarantineController {
  constructor(
    @Inject(QuarantinePool) private readonly quarantine: QuarantinePool,
    @Inject(ExplainSamples) private readonly samples: ExplainSamples,
    @Inject(REPLAY) private readonly replayQuarantined: ReplayQuarantined,
  ) {}

  @Get()
  @DescribesQuarantineList()
  async list(
    @Asks(LIST_QUARANTINE) { filter, page }: QuarantineQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<QuarantineResource>> {
    const list = () => listQuarantined(this.quarantine.pool, filter, page.limit, page.after);
    let found = await list();
    // Whoever looks at a list wants to know why; most are explained by then, or are in a moment.
    if (await this.samples.explain(unexplained(found.entries))) found = await list();
    return {
      data: found.entries.map(toQuarantineResource),
      next: linkNext(reply, QUARANTINE_CURSORS, page, found.next),
    };
  }

  // Before the route of an id, which would take the word for one.
  @Get('reasons')
  @DescribesReasons()
  async reasons(): Promise<{ readonly data: readonly ReasonResource[] }> {
    return { data: toReasonResources(await countQuarantined(this.quarantine.pool)) };
  }

  @Get(':id')
  @DescribesQuarantined()
  async one(@Param('id', QuarantineIdPipe) id: string): Promise<WholeQuarantineResource> {
    let entry = await findQuarantined(this.quarantine.pool, id);
    if (entry?.isExplained === false && (await this.samples.explain([id]))) {
      entry = await findQuarantined(this.quarantine.pool, id);
    }
    if (entry === null) throw notThere(id);
    return toWholeQuarantineResource(entry);
  }

  @Post(':id/replay')
  @HttpCode(200)
  @DescribesReplay()
  async replay(
    @Param('id', QuarantineIdPipe) id: string,
    @Body(ReplayRoutePipe) route: unknown,
  ): Promise<ReplayResource> {
    const replay = await this.replayQuarantined(id, route as Kind | undefined);
    if (replay.result === 'unknown') throw notThere(id);
    if (replay.result !== 'refused') return toReplayResource(id, replay);
    const { code, detail, problems } = replay;
    throw new ProblemException(problem(409, code, detail, { errors: problems, quarantineId: id }));
  }
}

const notThere = (id: string): ProblemException => notFound(`Nothing is kept in quarantine under ${id}.`);

const unexplained = (entries: readonly QuarantineEntry[]): string[] =>
  entries.filter(({ isExplained }) => !isExplained).map(({ id }) => id);
