import { Body, Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiBody, ApiTags } from '@nestjs/swagger';
import { isUuid, type Kind } from '@sidetrack/domain';
import { notFound, problem, ProblemException } from '@sidetrack/http-service';
import {
  addReconciliation,
  askAboutOne,
  findReconciliation,
  listReconciliations,
  readSweeps,
  type ReconciliationRequest,
} from '@sidetrack/reconciliation';
import { exampleOf, readPastedSid } from '@sidetrack/views';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { callerOf } from '../authentication/caller.guard.js';
import { keyIsUsed } from '../idempotency/key-is-used.js';
import { readIdempotencyKey } from '../idempotency/read-idempotency-key.js';
import { TakesIdempotencyKey } from '../idempotency/takes-idempotency-key.js';
import { Answers, nextLink } from '../documentation/answers.js';
import { pageOf } from '../documentation/page-answer.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { linkNext, type PageBody } from '../listing/page.js';
import { findPasted } from '../lookup/find-pasted.js';
import { Asks } from '../query/asks.js';
import { API_SETTINGS } from '../tokens.js';
import {
  LIST_RECONCILIATIONS,
  RECONCILIATION_CURSORS,
  type ReconciliationsQuestion,
} from './list-reconciliations.question.js';
import {
  AskedSidBody,
  AskedSidPipe,
  NewReconciliationBody,
  NewReconciliationPipe,
  type AskedSid,
} from './new-reconciliation.body.js';
import { ProviderLines } from './provider-lines.js';
import {
  AskedResource,
  ReconciliationResource,
  toAskedResource,
  toReconciliationResource,
  toWholeReconciliationResource,
  WholeReconciliationResource,
} from './reconciliation-resource.js';
import { Sweeper } from './sweeper.js';

const PATH = 'v1/reconciliations';

const {
  bodyTooLarge,
  invalidInput,
  invalidSince,
  noProviderAccess,
  noSuchReconciliation,
  notFound: noSuchSid,
  notJson,
} = PROBLEM_EXAMPLES;
const { id: ID } = exampleOf(ReconciliationResource);

const ReconciliationList = pageOf('ReconciliationListDto', ReconciliationResource, {});

/** What was asked at the providers' REST APIs, and asking now. */
@ApiTags('reconciliation')
@ApiBearerAuth()
@Controller(PATH)
export class ReconciliationsController {
  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
    @Inject(ProviderLines) private readonly lines: ProviderLines,
    @Inject(Sweeper) private readonly sweeper: Sweeper,
  ) {}

  @Post()
  @TakesIdempotencyKey('reconciliation')
  @ApiBody({ type: NewReconciliationBody, required: false })
  @Answers({
    summary: 'Ask the providers what they have, and compare',
    description:
      'Reads the lists of all days since then of every account in `PROVIDER_ACCESS`, then asks for each resource without ' +
      'an end by its SID. It runs in the background, one at a time; its `Location` says how far it is. What the provider ' +
      'says and no callback did becomes an event with the origin `reconciliation`, unless `dryRun` is true.',
    status: 201,
    body: ReconciliationResource,
    headers: {
      Location: { description: 'Where it is.', schema: { type: 'string' }, example: `/${PATH}/${ID}` },
    },
    problems: [invalidSince, noProviderAccess, PROBLEM_EXAMPLES.keyUsedForAnotherReconciliation, bodyTooLarge, notJson],
  })
  async add(
    @Body(NewReconciliationPipe) request: ReconciliationRequest,
    @Req() raw: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReconciliationResource> {
    const key = readIdempotencyKey(raw.headers['idempotency-key']);
    const accounts = this.lines.all().map(({ accountSid }) => accountSid);
    if (accounts.length === 0) throw noAccess();
    const asker = { name: callerOf(raw).name, at: this.settings.now(), key };
    const added = await addReconciliation(this.pools.of('reconciliation'), accounts, request, asker);
    const { result, reconciliation } = added;
    if (result === 'key-used-otherwise') throw keyIsUsed('reconciliation', reconciliation.id);
    if (result === 'repeated') void reply.header('idempotent-replayed', 'true');
    void reply.header('location', `/${PATH}/${reconciliation.id}`);
    this.sweeper.wake();
    return toReconciliationResource(reconciliation);
  }

  @Post('ask')
  @HttpCode(200)
  @ApiBody({ type: AskedSidBody })
  @Answers({
    summary: 'Ask the provider for one SID, now',
    description:
      'One request to the REST API of the provider; what it says and no callback did becomes an event. A SID that is not ' +
      'known here needs `kind` and `accountSid`. Where the provider gives no answer, `problem` says why.',
    body: AskedResource,
    problems: [invalidInput, noSuchSid, noProviderAccess, bodyTooLarge, notJson],
  })
  async ask(@Body(AskedSidPipe) asked: AskedSid): Promise<AskedResource> {
    const subject = await this.#subjectOf(asked);
    const provider = this.lines.of(subject.accountSid);
    if (provider === null) throw noAccess(subject.accountSid);
    const { now } = this.settings;
    const answer = await askAboutOne(provider, subject.kind, subject.sid, {
      pool: this.pools.of('reconciliation'),
      append: this.sweeper.writer.append,
      isDryRun: false,
      signal: this.sweeper.signal,
      now,
    });
    return toAskedResource(subject, now(), answer.ok ? answer.value : answer.failure);
  }

  @Get()
  @Answers({
    summary: 'List what was asked, the newest first',
    description: 'Reconciliations that ran by the clock, and those that somebody asked for, with what they found.',
    body: ReconciliationList,
    headers: nextLink(`/${PATH}?limit=50&cursor=WyJyZWNvbmNpbGlhdGlvbnMiXQ`),
    problems: [invalidInput],
  })
  async list(
    @Asks(LIST_RECONCILIATIONS) { page }: ReconciliationsQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<ReconciliationResource>> {
    const { limit, after } = page;
    const found = await listReconciliations(this.pools.of('reconciliation'), limit + 1, after);
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const next = found.length > limit && last !== undefined ? { createdAt: last.createdAt, id: last.id } : null;
    return { data: rows.map(toReconciliationResource), next: linkNext(reply, RECONCILIATION_CURSORS, page, next) };
  }

  @Get(':id')
  @Answers({
    summary: 'A reconciliation, with each of its days',
    description: 'How far it is, what each list of a day said, and what is wrong.',
    path: { id: ['The id of the reconciliation.', ID] },
    body: WholeReconciliationResource,
    problems: [noSuchReconciliation],
  })
  async one(@Param('id') id: string): Promise<WholeReconciliationResource> {
    const pool = this.pools.of('reconciliation');
    const run = isUuid(id.toLowerCase()) ? await findReconciliation(pool, id.toLowerCase()) : null;
    if (run === null) throw notFound(`There is no reconciliation ${id.slice(0, 64)}.`);
    return toWholeReconciliationResource({ ...run, sweeps: await readSweeps(pool, run.id) });
  }

  /** What is known here decides; kind and account are enough to ask for what is not. */
  async #subjectOf({ sid: pasted, kind, accountSid }: AskedSid): Promise<Subject> {
    const { homeCountry } = this.settings;
    try {
      const { main } = await findPasted(this.pools.of('lookup'), pasted, { kind, accountSid }, homeCountry);
      return { kind: main.kind, sid: main.row.sid, accountSid: main.row.accountSid };
    } catch (error) {
      const [sid] = readPastedSid(pasted);
      const isUnknown = error instanceof ProblemException && error.getStatus() === 404;
      if (!isUnknown || kind === undefined || accountSid === undefined || sid === undefined) throw error;
      return { kind, sid, accountSid };
    }
  }
}

interface Subject {
  readonly kind: Kind;
  readonly sid: string;
  readonly accountSid: string;
}

function noAccess(accountSid?: string): ProblemException {
  const detail =
    accountSid === undefined
      ? 'PROVIDER_ACCESS is not set, so no provider can be asked.'
      : `PROVIDER_ACCESS has no entry for the account ${accountSid.slice(0, 64)}.`;
  return new ProblemException(problem('no-provider-access', detail));
}
