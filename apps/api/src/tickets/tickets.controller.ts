import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import { SidOfTicket } from '@sidetrack/views';
import { ApiPools } from '../api-pools.js';
import { Answers } from '../documentation/answers.js';
import type { PageBody } from '../listing/page.js';
import { pageOf } from '../documentation/page-answer.js';
import { sidsOfTicket } from './sids-of-ticket.js';

/** A ticket has at most 200 SIDs, so there are no pages. */
const SidOfTicketList = pageOf('SidOfTicketListDto', SidOfTicket, {});

/** The SIDs that notes attach to a ticket. */
@ApiTags('lookup')
@ApiBearerAuth()
@Controller('v1/tickets')
export class TicketsController {
  constructor(@Inject(ApiPools) private readonly pools: ApiPools) {}

  @Get(':reference')
  @Answers({
    summary: 'The SIDs that notes attach to a ticket',
    description:
      'Each with where it stands, those with the newest notes first; none for a ticket nobody named. The path at which ' +
      'this was asked before, `/v1/lookup/ticket/{reference}`, is deprecated: it still answers, with `Deprecation` and a ' +
      '`Link` to here, `rel="successor-version"`.',
    path: { reference: ['The reference of the ticket, in any case.', 'SW-48213'] },
    body: SidOfTicketList,
  })
  one(@Param('reference') reference: string): Promise<PageBody<SidOfTicket>> {
    return sidsOfTicket(this.pools.of('lookup'), reference);
  }
}
