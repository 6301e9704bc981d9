import type { FactoryProvider } from '@nestjs/common';
import { openWriter } from '@sidetrack/event-store';
import { createReplay, type ReplayQuarantined } from '@sidetrack/intake';
import { createDiagnosis } from '@sidetrack/signature-diagnosis';
import { PROJECTIONS } from '@sidetrack/views';
import { ApiPools } from '../api-pools.js';
import type { ApiSettings } from '../api-settings.js';
import { REPLAY } from '../tokens.js';

/** The replay. It appends with the same statement as the public door, and wakes the feed in the same way. */
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
