import { Module, type DynamicModule } from '@nestjs/common';
import type { CallbackEvent } from '@sidetrack/domain';
import { createAppendEvents, GroupCommit } from '@sidetrack/event-store';
import { createReceiveCallback, createSetAside, type ReceiveCallback } from '@sidetrack/intake';
import { createSignatureVerifier, SigningKeys } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import type { Pool } from 'pg';
import type { Logger } from 'pino';
import { CallbacksController } from './callbacks.controller.js';
import { FlushOnShutdown } from './flush-on-shutdown.js';
import { LOGGER, RECEIVE_CALLBACK } from './tokens.js';

export interface IngestSettings {
  readonly publicUrls: readonly string[];
  readonly signingKeys: readonly { readonly accountSid: string; readonly key: string }[];
}

/** Connections that append; a further batch waits and grows meanwhile, which makes it cheaper for each callback. */
export const APPEND_LANES = 2;

const MAX_BATCH = 500;

@Module({ controllers: [CallbacksController] })
export class IngestModule {
  static for(settings: IngestSettings, pool: Pool, logger: Logger): DynamicModule {
    const queue = new GroupCommit<CallbackEvent>({
      commit: createAppendEvents(pool, PROJECTIONS),
      maxBatch: MAX_BATCH,
      maxInFlight: APPEND_LANES,
    });
    const receiveCallback: ReceiveCallback = createReceiveCallback({
      verifier: createSignatureVerifier({
        publicUrls: settings.publicUrls,
        keys: new SigningKeys(settings.signingKeys),
      }),
      append: (event) => queue.add(event),
      setAside: createSetAside(pool),
    });
    return {
      module: IngestModule,
      providers: [
        { provide: RECEIVE_CALLBACK, useValue: receiveCallback },
        { provide: LOGGER, useValue: logger },
        { provide: FlushOnShutdown, useValue: new FlushOnShutdown(queue, pool) },
      ],
    };
  }
}
