import { Module, type DynamicModule } from '@nestjs/common';
import type { Logger } from 'pino';
import { AddressShares } from './address-shares.js';
import { CallbacksController } from './callbacks.controller.js';
import { FlushOnShutdown } from './flush-on-shutdown.js';
import type { Intake } from './open-intake.js';
import { LOGGER, RECEIVE_CALLBACK } from './tokens.js';

@Module({ controllers: [CallbacksController] })
export class IngestModule {
  static for(intake: Intake, shares: AddressShares, logger: Logger): DynamicModule {
    return {
      module: IngestModule,
      providers: [
        { provide: RECEIVE_CALLBACK, useValue: intake.receiveCallback },
        { provide: AddressShares, useValue: shares },
        { provide: LOGGER, useValue: logger },
        { provide: FlushOnShutdown, useValue: new FlushOnShutdown(intake) },
      ],
    };
  }
}
