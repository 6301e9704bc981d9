import { Controller, Get, HttpStatus, Inject, Res, ServiceUnavailableException } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { HealthCheckService } from '@nestjs/terminus';
import type { FastifyReply } from 'fastify';
import { WithoutToken } from '../authentication/without-token.js';
import { DatabaseHealth } from './database-health.js';
import { ReconciliationHealth } from '../reconciliation/reconciliation-health.js';
import { IngestDoorHealth } from './ingest-door-health.js';
import { JournalHealth } from './journal-health.js';
import { HEALTH_SCHEMA, NOT_READY_EXAMPLE, READY_EXAMPLE } from './health-examples.js';

/** For orchestrators and monitors: is the process alive, and may it be sent requests? */
@ApiTags('operation')
@WithoutToken()
@Controller('health')
export class HealthController {
  constructor(
    @Inject(HealthCheckService) private readonly health: HealthCheckService,
    @Inject(DatabaseHealth) private readonly database: DatabaseHealth,
    @Inject(JournalHealth) private readonly journals: JournalHealth,
    @Inject(IngestDoorHealth) private readonly doors: IngestDoorHealth,
    @Inject(ReconciliationHealth) private readonly reconciliation: ReconciliationHealth,
  ) {}

  @Get('live')
  @ApiOperation({
    summary: 'Is the process alive?',
    description: 'It asks nothing of the database: restarting this process would not bring that back.',
  })
  @ApiOkResponse({ schema: HEALTH_SCHEMA, example: { status: 'ok' } })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  @Get('ready')
  @ApiOperation({
    summary: 'Can it answer questions?',
    description:
      'The database answers, its schema is of the version that this program was written for, no journal of an ingest ' +
      'door is more than half full or holds a callback for longer than a minute, and no ingest door, on this machine or ' +
      'another, refuses callbacks or has fallen silent in the last quarter of an hour. One that keeps what it is sent in ' +
      'its journal is well; `doors` says so all the same. Where no ingest door reports, there are `doors: 0`. What is wrong with asking ' +
      'the providers (`reconciliation`) is told, and never a reason not to be ready.',
  })
  @ApiOkResponse({ schema: HEALTH_SCHEMA, example: READY_EXAMPLE })
  @ApiServiceUnavailableResponse({
    description: 'Not now; `error` says why.',
    schema: HEALTH_SCHEMA,
    example: NOT_READY_EXAMPLE,
  })
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<unknown> {
    try {
      return await this.health.check([
        () => this.database.database(),
        () => this.database.schema(),
        () => this.journals.journals(),
        () => this.doors.ingestDoors(),
        () => this.reconciliation.reconciliation(),
      ]);
    } catch (error) {
      if (!(error instanceof ServiceUnavailableException)) throw error;
      // This is not a problem document: monitors read the result of each check in the same shape as when all is well.
      void reply.status(HttpStatus.SERVICE_UNAVAILABLE);
      return error.getResponse();
    }
  }
}
