import { Controller, Get, Inject, Res } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { AbsenceResource, countAbsences, findAbsences, toAbsenceResource } from '@sidetrack/views';
import type { FastifyReply } from 'fastify';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { Answers, nextLink } from '../documentation/answers.js';
import { PROBLEM_EXAMPLES } from '../documentation/problem-responses.js';
import { linkNext } from '../listing/page.js';
import { pageOf } from '../documentation/page-answer.js';
import { Asks } from '../query/asks.js';
import { API_SETTINGS } from '../tokens.js';
import { ABSENCE_CURSORS, LIST_ABSENCES, type AbsencesQuestion } from './absences.question.js';
import { countsByClass, type AuditPage } from './audit-page.js';

const AbsenceList = pageOf('AbsenceListDto', AbsenceResource, {
  counts: countsByClass('on pages after the first', { 'open-call': 1, 'recording-missing': 0, 'account-silent': 0 }),
});

/** Callbacks that should have come in and did not. */
@ApiTags('audit')
@ApiBearerAuth()
@Controller('v1/audit/absences')
export class AbsencesController {
  constructor(
    @Inject(ApiPools) private readonly pools: ApiPools,
    @Inject(API_SETTINGS) private readonly settings: ApiSettings,
  ) {}

  @Get()
  @Answers({
    summary: 'List what did not come in although it should have, longest missing first',
    description:
      '`open-call`: no end within `OPEN_CALL_WINDOW`. `recording-missing`: none within `RECORDING_WINDOW`. `account-silent`: ' +
      'nothing for more than twice as long as the account ever was silent in its last month, of which three weeks have to be known. `first-status-missing`: ' +
      'a message or call first heard of past its first status; only when asked for, since some providers report none. ' +
      'Every page is about the moment at which the first one was asked for.',
    body: AbsenceList,
    headers: nextLink('/v1/audit/absences?limit=50&cursor=WyJhYnNlbmNlcyJd'),
    problems: [PROBLEM_EXAMPLES.invalidInput],
  })
  async list(
    @Asks(LIST_ABSENCES) { filter, page }: AbsencesQuestion,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AuditPage<AbsenceResource>> {
    const { absenceWindows } = this.settings;
    const { askedAt, limit, after } = page;
    const [found, counts] = await Promise.all([
      findAbsences(this.pools.of('questions'), filter, askedAt, absenceWindows, limit, after),
      after === null ? countAbsences(this.pools.of('questions'), filter, askedAt, absenceWindows) : null,
    ]);
    return {
      data: found.rows.map((row) => toAbsenceResource(row)),
      next: linkNext(reply, ABSENCE_CURSORS, page, found.next),
      counts,
    };
  }
}
