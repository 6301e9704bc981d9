import { describeErrorCode, MESSAGE_ERROR_CODES, meaningOf, remedyForErrorCode } from './message-error-codes.js';

/** An error code of message callbacks, as it is explained to somebody who has not met it before. */
export interface ExplainedErrorCode {
  readonly code: string;
  /** Whether a provider documents it. */
  readonly isDocumented: boolean;
  /** What it means: with SignalWire, where the providers differ. */
  readonly meaning: string;
  /** What it means with Twilio, where that is something else. */
  readonly meaningWithTwilio: string | null;
  /** What to do about it. */
  readonly advice: string;
}

/** Any code can come in, so a code that nobody documents is explained too: by saying so, and whom to ask. */
export function explainErrorCode(code: string): ExplainedErrorCode {
  const known = meaningOf(code);
  return {
    code,
    isDocumented: known !== undefined,
    meaning: known?.signalwire ?? describeErrorCode(code, ''),
    meaningWithTwilio: known?.twilio ?? null,
    advice: remedyForErrorCode(code),
  };
}

/** Every code that is documented. */
export const explainedErrorCodes = (): readonly ExplainedErrorCode[] =>
  Object.keys(MESSAGE_ERROR_CODES).map(explainErrorCode);
