import { Controller, Get, Inject, Param, Req, Res, StreamableFile } from '@nestjs/common';
import { ApiBearerAuth, ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import { MAX_SID_LENGTH } from '@sidetrack/domain';
import {
  EXAMPLE,
  exampleOf,
  findNearest,
  findRelated,
  findSid,
  LookupResource,
  NearestResource,
  toLookupResource,
  toNearestResource,
} from '@sidetrack/views';
import type { Choice, JudgeSignature, SidOfTicket } from '@sidetrack/views';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { refTo } from '../documentation/answer-schemas.js';
import { Answers, AnswersWith } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import type { PageBody } from '../listing/page.js';
import { Asks } from '../query/asks.js';
import { JUDGE, API_SETTINGS } from '../tokens.js';
import { sidsOfTicket } from '../tickets/sids-of-ticket.js';
import { pointToTicket } from '../tickets/ticket-path.js';
import { collectEvidence, Evidence, fileNameOf } from './evidence/evidence.js';
import { packEvidence } from './evidence/pack-evidence.js';
import { findPasted } from './find-pasted.js';
import { EVIDENCE, LOOKUP, NEAREST, type EvidenceQuestion, type NearestQuestion } from './lookup.question.js';

const PATH = 'v1/lookup';

const PASTED = {
  sid: [
    'A SID of any kind as people paste it: with blanks, quotes, a label or a URL around it. It is tried as it is, then ' +
      'in lower case.',
    EXAMPLE.message,
  ],
} as const;

/** The questions that support asks about a SID. */
@ApiTags('lookup')
@ApiBearerAuth()
@Controller(PATH)
export class LookupController {
  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(JUDGE) private readonly judge: JudgeSignature,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  /**
   * Deprecated. The API documents describe the new path of tickets. This path would be ambiguous with the evidence
   * there.
   */
  @Get('ticket/:reference')
  @ApiExcludeEndpoint()
  ticketAtOldPath(
    @Param('reference') reference: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PageBody<SidOfTicket>> {
    pointToTicket(reply, reference);
    return sidsOfTicket(this.pools.of('lookup'), reference);
  }

  /**
   * One path has two meanings: the evidence about a SID `ticket` where that SID is known, else the ticket `evidence`.
   */
  @Get('ticket/evidence')
  @ApiExcludeEndpoint()
  async evidenceOrTicket(
    @Asks(EVIDENCE) question: EvidenceQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Evidence | StreamableFile | PageBody<SidOfTicket>> {
    const isSid = (await findSid(this.pools.of('lookup'), 'ticket')) !== null;
    return isSid ? this.evidence('ticket', question, reply) : this.ticketAtOldPath('evidence', reply);
  }

  @Get(':sid')
  @Answers({
    summary: 'All that support asks of a SID, whatever it is of',
    description:
      'State, timeline with notes and gaps, an explanation, what belongs to it, and a ready text for a ticket. A URL ' +
      'may also be pasted into the path unescaped. Where several kinds or accounts have the SID, `matches` lists all ' +
      'and the one first seen is shown. A SID of which only refused callbacks are kept is a 404 that has them as ' +
      '`quarantined`; a phone number is one with `links` to what happened with it.',
    path: PASTED,
    body: LookupResource,
    problems: [PROBLEM_EXAMPLES.invalidInput, PROBLEM_EXAMPLES.onlyRefused],
  })
  one(@Param('sid') pasted: string, @Asks(LOOKUP) choice: Choice): Promise<LookupResource> {
    return this.lookUp(pasted, choice);
  }

  @Get(':sid/evidence')
  @AnswersWith({
    summary: 'Every callback of a SID, to be checked without access',
    description:
      'A zip with a README, `evidence.json`, each event with the bytes that were signed, and `sha256sums.txt`. The ' +
      'same events give the same bytes. It never holds a key, but all that the callbacks hold, phone numbers too.',
    path: PASTED,
    says: 'The bundle, or its `evidence.json`.',
    content: {
      'application/zip': { schema: { type: 'string', format: 'binary' }, example: 'PK…' },
      'application/json': { schema: refTo(Evidence), example: exampleOf(Evidence) },
    },
    problems: [PROBLEM_EXAMPLES.invalidInput, PROBLEM_EXAMPLES.notFound],
  })
  async evidence(
    @Param('sid') pasted: string,
    @Asks(EVIDENCE) { format, choice }: EvidenceQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Evidence | StreamableFile> {
    const { found, main } = await findPasted(this.pools.of('lookup'), pasted, choice, this.settings.homeCountry);
    const evidence = collectEvidence(found, main, this.judge);
    if (format === 'json') return evidence;
    const name = `evidence-${evidence.kind}-${fileNameOf(evidence.sid, MAX_SID_LENGTH)}.zip`;
    void reply.header('content-type', 'application/zip');
    void reply.header('content-disposition', `attachment; filename="${name}"`);
    return new StreamableFile(packEvidence(evidence));
  }

  @Get(':sid/nearest')
  @Answers({
    summary: 'The known SIDs that somebody may have meant',
    description:
      'Those that differ from it by a mistake or two: a digit that is missing, is one too many, or is another one; two that ' +
      'have changed places. The second of two mistakes is not looked for at the beginning of a SID. Takes about as long ' +
      'however many SIDs there are.',
    path: PASTED,
    body: NearestResource,
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
  async nearest(
    @Param('sid') pasted: string,
    @Asks(NEAREST) { accountSid }: NearestQuestion,
  ): Promise<NearestResource> {
    return toNearestResource(await findNearest(this.pools.of('lookup'), pasted, accountSid));
  }

  /** A pasted URL in the path, unescaped, with its slashes and its own query. */
  @Get('*')
  @ApiExcludeEndpoint()
  pastedUrl(@Req() { url }: FastifyRequest): Promise<LookupResource> {
    return this.lookUp(url.slice(`/${PATH}/`.length), {});
  }

  private async lookUp(pasted: string, choice: Choice): Promise<LookupResource> {
    const pool = this.pools.of('lookup');
    const { windows, now, homeCountry } = this.settings;
    const { found, main } = await findPasted(pool, pasted, choice, homeCountry);
    const related = await findRelated(pool, main);
    return toLookupResource(found, main, related, { judge: this.judge, now: now(), windows });
  }
}
