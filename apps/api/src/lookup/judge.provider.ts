import type { ValueProvider } from '@nestjs/common';
import { judgeEvent, SigningKeys } from '@sidetrack/signalwire';
import type { JudgeSignature } from '@sidetrack/views';
import type { ApiSettings } from '../api-settings.js';
import { JUDGE } from '../tokens.js';

/** Checks stored signatures with this process's keys. Without keys, no signature can be checked. */
export function provideJudge({ quarantine }: ApiSettings): ValueProvider<JudgeSignature> {
  const keys = quarantine.signingKeys ?? new SigningKeys([]);
  return { provide: JUDGE, useValue: (event) => judgeEvent(event, keys) };
}
