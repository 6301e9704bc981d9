import type { FactoryProvider } from '@nestjs/common';
import { openWriter } from '@sidetrack/event-store';
import { createReplay, type ReplayQuarantined } from '@sidetrack/intake';
import { createDiagnosis } from '@sidetrack/signature-diagnosis';
import { PROJECTIONS } from '@sidetrack/views';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { REPLAY } from '../tokens.js';

/** Another try, with the same statement that appends what comes in at the public door; it wakes the feed likewise. */
export function provideReplay({ quarantine, now }: ApiSettings): FactoryProvider<ReplayQuarantined> {
  const { publicUrls, signingKeys: keys } = quarantine;
  return {
    provide: REPLAY,
    inject: [ApiPools],
    useFactory: (pools: ApiPools) => {
      const pool = pools.of('quarantine');
      return createReplay({
        pool,
        append: openWriter({ pool, projections: PROJECTIONS }).append,
        signing: keys === null ? null : { publicUrls, keys, explain: createDiagnosis({ publicUrls, keys }) },
        now,
      });
    },
  };
}
