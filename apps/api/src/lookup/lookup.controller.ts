import { Controller, Get, Inject, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { MAX_SID_LENGTH } from '@sidetrack/domain';
import { findRelated, findSid, toLookupResource } from '@sidetrack/views';
import type { Choice, JudgeSignature, LookupResource, SidOfTicket } from '@sidetrack/views';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ApiSettings } from '../api-settings.js';
import type { PageBody } from '../listing/page.js';
import { Asks } from '../query/asks.js';
import { JUDGE, SETTINGS } from '../tokens.js';
import { sidsOfTicket } from '../tickets/sids-of-ticket.js';
import { pointToTicket } from '../tickets/ticket-path.js';
import { DescribesEvidence, DescribesLookup } from './describes-lookup.js';
import { collectEvidence, fileNameOf, type Evidence } from './evidence/evidence.js';
import { packEvidence } from './evidence/pack-evidence.js';
import { findPasted } from './find-pasted.js';
import { LookupPool } from './lookup-pool.js';
import { EVIDENCE, LOOKUP, type EvidenceQuestion } from './lookup.question.js';

const PATH = 'v1/lookup';

/** What support asks with a SID in hand. */
@ApiTags('lookup')
@ApiBearerAuth()
@Controller(PATH)
export class LookupController {
  constructor(
    @Inject(LookupPool) private readonly database: LookupPool,
    @Inject(JUDGE) private readonly judge: JudgeSignature,
    @Inject(SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /** Deprecated, and described where tickets are now: in the documents it would be ambiguous with the evidence. */
  @Get('ticket/:reference')
  @ApiExcludeEndpoint()
  ticketAtOldPath(
    @Param('reference') reference: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<SidOfTicket>> {
    pointToTicket(reply, reference);
    return sidsOfTicket(this.database.pool, reference);
  }

  /** Two things at one address: the evidence about a SID `ticket` where one is known, else the ticket `evidence`. */
  @Get('ticket/evidence')
  @ApiExcludeEndpoint()
  async evidenceOrTicket(
    @Asks(EVIDENCE) question: EvidenceQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Evidence | StreamableFile | PageBody<SidOfTicket>> {
    const isSid = (await findSid(this.database.pool, 'ticket')) !== null;
    return isSid ? this.evidence('ticket', question, reply) : this.ticketAtOldPath('evidence', reply);
  }

  @Get(':sid')
  @DescribesLookup()
  one(@Param('sid') pasted: string, @Asks(LOOKUP) choice: Choice): Promise<LookupResource> {
    return this.lookUp(pasted, choice);
  }

  @Get(':sid/evidence')
  @DescribesEvidence()
  async evidence(
    @Param('sid') pasted: string,
    @Asks(EVIDENCE) { format, choice }: EvidenceQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Evidence | StreamableFile> {
    const { found, main } = await findPasted(this.database.pool, pasted, choice, this.settings.homeCountry);
    const evidence = collectEvidence(found, main, this.judge);
    if (format === 'json') return evidence;
    const name = `evidence-${evidence.kind}-${fileNameOf(evidence.sid, MAX_SID_LENGTH)}.zip`;
    void reply.header('content-type', 'application/zip');
    void reply.header('content-disposition', `attachment; filename="${name}"`);
    return new StreamableFile(packEvidence(evidence));
  }

  /** A URL that was pasted into the path as it is, with its slashes and its own query. */
  @Get('*')
  @ApiExcludeEndpoint()
  pastedUrl(@Req() { url }: FastifyRequest): Promise<LookupResource> {
    return this.lookUp(url.slice(`/${PATH}/`.length), {});
  }

  private async lookUp(pasted: string, choice: Choice): Promise<LookupResource> {
    const { pool } = this.database;
    const { windows, now, homeCountry } = this.settings;
    const { found, main } = await findPasted(pool, pasted, choice, homeCountry);
    const related = await findRelated(pool, main);
    return toLookupResource(found, main, related, { judge: this.judge, now: now(), windows });
  }
}
