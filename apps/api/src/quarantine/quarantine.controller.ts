import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { Kind } from '@sidetrack/domain';
import { invalidInput, notFound, problem, ProblemException } from '@sidetrack/http-service';
import {
  countQuarantined,
  findQuarantined,
  listQuarantined,
  type QuarantineEntry,
  type ReplayQuarantined,
} from '@sidetrack/intake';
import { parseMoment } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import type { ApiSettings } from '../api-settings.js';
import { nextUrl, type PageBody } from '../listing/send-page.js';
import { REPLAY, SETTINGS } from '../tokens.js';
import {
  DescribesQuarantined,
  DescribesQuarantineList,
  DescribesReasons,
  DescribesReplay,
} from './describes-quarantine.js';
import { ExplainSamples } from './explain-samples.js';
import { ListQuarantineQuery } from './list-quarantine.query.js';
import { decodeQuarantineCursor, encodeQuarantineCursor } from './quarantine-cursor.js';
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
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @DescribesQuarantineList()
  async list(
    @Query() query: ListQuarantineQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<QuarantineResource>> {
    const cursor = query.cursor === undefined ? null : decodeQuarantineCursor(query.cursor);
    const askedAt = cursor?.askedAt ?? this.settings.now();
    const { reason, state, sid, accountSid, limit } = query;
    const filter = {
      reason,
      state,
      sid,
      accountSid,
      since: resolve(query.since, askedAt),
      until: resolve(query.until, askedAt),
    };
    if (filter.since && filter.until && filter.since > filter.until) {
      throw invalidInput([{ pointer: '/query/until', detail: 'until is before since, so nothing can match.' }]);
    }
    const list = () => listQuarantined(this.quarantine.pool, filter, limit, cursor?.after);
    let page = await list();
    // Whoever looks at a list wants to know why; most are explained by then, or are in a moment.
    if (await this.samples.explain(unexplained(page.entries))) page = await list();
    const next = page.next && encodeQuarantineCursor({ askedAt, after: page.next });
    if (next !== null) void reply.header('link', `<${nextUrl(`/${PATH}`, query, next)}>; rel="next"`);
    return { data: page.entries.map(toQuarantineResource), next };
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

function resolve(text: string | undefined, askedAt: Date): Date | undefined {
  return text === undefined ? undefined : (parseMoment(text, askedAt) ?? undefined);
}
