import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiBearerAuth, ApiTags } from '@nestjs/swagger';
import type { SidOfTicket } from '@sidetrack/views';
import type { PageBody } from '../listing/page.js';
import { LookupPool } from '../lookup/lookup-pool.js';
import { DescribesTicket } from './describes-ticket.js';
import { sidsOfTicket } from './sids-of-ticket.js';

/** What notes attach to a ticket. */
@ApiTags('lookup')
@ApiBearerAuth()
@Controller('v1/tickets')
export class TicketsController {
  constructor(@Inject(LookupPool) private readonly database: LookupPool) {}

  @Get(':reference')
  @DescribesTicket()
  one(@Param('reference') reference: string): Promise<PageBody<SidOfTicket>> {
    return sidsOfTicket(this.database.pool, reference);
  }
}
