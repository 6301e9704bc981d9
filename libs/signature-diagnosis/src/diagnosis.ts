import {
  parseParameters,
  type CallbackRequest,
  type SignatureExplanation,
  type SigningKeys,
} from '@sidetrack/signalwire';
import { explainInSteps } from './explain-signature.js';
import { EXPLAIN_WITHIN_MS, runInSlices } from './steps.js';

export interface DiagnosisOptions {
  readonly publicUrls: readonly string[];
  readonly keys: SigningKeys;
  /** How long one explanation may compute. */
  readonly withinMs?: number;
}

/** Why a request is not believed. `headers` have lower-case names, as `ExplainSignatureOptions` says. */
export type Diagnose = (
  request: CallbackRequest,
  headers: Readonly<Record<string, string>>,
) => Promise<SignatureExplanation>;

/**
 * The diagnosis for a process that has other work to do. It computes in slices, and one explanation after the other. So
 * however many explanations are asked for at once, together they take at most every second turn of the event loop, and
 * each has its own time limit.
 */
export function createDiagnosis({ publicUrls, keys, withinMs = EXPLAIN_WITHIN_MS }: DiagnosisOptions): Diagnose {
  let last: Promise<unknown> = Promise.resolve();
  return (request, headers) => {
    const explained = last.then(() => {
      const parsed = parseParameters(request);
      const params = parsed.ok ? parsed.params : null;
      return runInSlices(explainInSteps(request, params, { publicUrls, keys, headers }), withinMs);
    });
    last = explained.catch(() => undefined);
    return explained;
  };
}
