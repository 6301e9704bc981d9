import type { FactoryProvider } from '@nestjs/common';
import { createAnnounceAppends, createAppendEvents } from '@sidetrack/event-store';
import { createReplay, type ReplayQuarantined } from '@sidetrack/intake';
import { SigningKeys } from '@sidetrack/signalwire';
import { PROJECTIONS } from '@sidetrack/views';
import type { ApiSettings } from '../api-settings.js';
import { REPLAY } from '../tokens.js';
import { QuarantinePool } from './quarantine-pool.js';

/** Another try, with the same statement that appends what comes in at the public door; it wakes the feed likewise. */
export function provideReplay({ quarantine, now }: ApiSettings): FactoryProvider<ReplayQuarantined> {
  const { publicUrls, signingKeys } = quarantine;
  return {
    provide: REPLAY,
    inject: [QuarantinePool],
    useFactory: ({ pool }: QuarantinePool) =>
      createReplay({
        pool,
        append: createAnnounceAppends(pool)(createAppendEvents(pool, PROJECTIONS)),
        signing: signingKeys === null ? null : { publicUrls, keys: new SigningKeys(signingKeys) },
        now,
      }),
  };
}
