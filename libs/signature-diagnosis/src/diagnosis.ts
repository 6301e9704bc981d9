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
 * The diagnosis for a process that has other things to do: it computes in slices, and one explanation after the other,
 * so that however many are asked for at once they take one turn in two at most, each within its time.
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
