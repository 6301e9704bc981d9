import { Module, type DynamicModule } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { TerminusModule } from '@nestjs/terminus';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PastStates, VIEW_ENTITIES } from '@sidetrack/views';
import type { Logger } from 'pino';
import { ApiPools } from './api-pools.js';
import type { ApiSettings } from './api-settings.js';
import { AccountsController } from './accounts/accounts.controller.js';
import { AbsencesController } from './audit/absences.controller.js';
import { AuditController } from './audit/audit.controller.js';
import { BreakdownController } from './audit/breakdown.controller.js';
import { DiscrepanciesController } from './audit/discrepancies.controller.js';
import { TagsController } from './audit/tags.controller.js';
import { TrafficController } from './audit/traffic.controller.js';
import { CallerGuard } from './authentication/caller.guard.js';
import { KnownTokens } from './authentication/known-tokens.js';
import { RefusedTokens } from './authentication/refused-tokens.js';
import { CallsController } from './calls/calls.controller.js';
import { ConsoleController } from './console/console.controller.js';
import { ConsolePage } from './console/console-page.js';
import { connectReaders } from './connect-readers.js';
import { Documents } from './documentation/documents.js';
import { IngestDoors } from './doors/ingest-doors.js';
import { ErrorCodesController } from './error-codes/error-codes.controller.js';
import { Feed } from './feed/feed.js';
import { FeedController } from './feed/feed.controller.js';
import { ExportPool } from './exports/export-pool.js';
import { DatabaseHealth } from './health/database-health.js';
import { IngestDoorHealth } from './health/ingest-door-health.js';
import { JournalHealth } from './health/journal-health.js';
import { HealthController } from './health/health.controller.js';
import { provideJudge } from './lookup/judge.provider.js';
import { LookupController } from './lookup/lookup.controller.js';
import { Lists } from './listing/lists.js';
import { MessagesController } from './messages/messages.controller.js';
import { HttpMetrics } from './http-metrics.js';
import { MetricsController } from './metrics/metrics.controller.js';
import { NotesController } from './notes/notes.controller.js';
import { NumbersController } from './numbers/numbers.controller.js';
import { ExplainSamples } from './quarantine/explain-samples.js';
import { QuarantineMetrics } from './quarantine/quarantine-metrics.js';
import { KeepQuarantineBounded } from './quarantine/keep-quarantine-bounded.js';
import { QuarantineController } from './quarantine/quarantine.controller.js';
import { QuarantineGroupsController } from './quarantine/quarantine-groups.controller.js';
import { provideReplay } from './quarantine/replay.provider.js';
import { LostCallbacksController } from './reconciliation/lost-callbacks.controller.js';
import { ProviderLines } from './reconciliation/provider-lines.js';
import { ReconciliationHealth } from './reconciliation/reconciliation-health.js';
import { ReconciliationMetrics } from './reconciliation/reconciliation-metrics.js';
import { ReconciliationsController } from './reconciliation/reconciliations.controller.js';
import { Sweeper } from './reconciliation/sweeper.js';
import { Summariser } from './summaries/summariser.js';
import { RecordingsController } from './recordings/recordings.controller.js';
import { Histories } from './resource/histories.js';
import { KnownResources } from './resource/known-resources.js';
import { Sessions } from './authentication/sessions.js';
import { SessionsController } from './sessions/sessions.controller.js';
import { SetupController } from './setup/setup.controller.js';
import { TicketsController } from './tickets/tickets.controller.js';
import { LOGGER, API_SETTINGS } from './tokens.js';

@Module({})
export class ApiModule {
  static for(settings: ApiSettings, logger: Logger): DynamicModule {
    const pools = new ApiPools(settings.databaseUrl, logger);
    return {
      module: ApiModule,
      imports: [
        TypeOrmModule.forRoot(connectReaders(pools.of('questions'), VIEW_ENTITIES)),
        TypeOrmModule.forFeature([...VIEW_ENTITIES]),
        // The readiness route tells its caller that the database is away. A log line for each probe would only be
        // noise.
        TerminusModule.forRoot({ logger: false }),
      ],
      controllers: [
        MessagesController,
        CallsController,
        RecordingsController,
        AuditController,
        BreakdownController,
        DiscrepanciesController,
        AbsencesController,
        TrafficController,
        TagsController,
        AccountsController,
        ErrorCodesController,
        FeedController,
        LookupController,
        NumbersController,
        TicketsController,
        NotesController,
        QuarantineGroupsController,
        QuarantineController,
        ReconciliationsController,
        LostCallbacksController,
        SessionsController,
        SetupController,
        HealthController,
        MetricsController,
        ConsoleController,
      ],
      providers: [
        { provide: API_SETTINGS, useValue: settings },
        { provide: PastStates, useFactory: () => new PastStates(pools.of('questions')) },
        { provide: ApiPools, useFactory: () => pools },
        { provide: ExportPool, useFactory: () => new ExportPool(pools.of('exports')) },
        Lists,
        KnownResources,
        Histories,
        { provide: LOGGER, useValue: logger },
        { provide: ConsolePage, useFactory: () => new ConsolePage(settings.consoleDir) },
        provideJudge(settings),
        provideReplay(settings),
        KeepQuarantineBounded,
        QuarantineMetrics,
        ReconciliationMetrics,
        {
          provide: ProviderLines,
          inject: [ReconciliationMetrics],
          useFactory: ({ countRequest }: ReconciliationMetrics) =>
            new ProviderLines(settings.providerAccess, {
              requestsPerMinute: settings.providerRequestsPerMinute,
              onRequest: countRequest,
              now: settings.now,
            }),
        },
        Sweeper,
        ReconciliationHealth,
        Summariser,
        ExplainSamples,
        { provide: KnownTokens, useValue: new KnownTokens(settings.apiTokens) },
        RefusedTokens,
        Sessions,
        Feed,
        CallerGuard,
        { provide: APP_GUARD, useExisting: CallerGuard },
        DatabaseHealth,
        IngestDoors,
        JournalHealth,
        IngestDoorHealth,
        Documents,
        HttpMetrics,
      ],
    };
  }
}
