import { describeErrorCode, MESSAGE_ERROR_CODES, remedyForErrorCode } from './message-error-codes.js';

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
  const known = Object.hasOwn(MESSAGE_ERROR_CODES, code) ? MESSAGE_ERROR_CODES[code] : undefined;
  return {
    code,
    isDocumented: known !== undefined,
    meaning: known?.signalwire ?? describeErrorCode('', ''),
    meaningWithTwilio: known?.twilio ?? null,
    advice: remedyForErrorCode(known === undefined ? '' : code),
  };
}

/** Every code that is documented. */
export const explainedErrorCodes = (): readonly ExplainedErrorCode[] =>
  Object.keys(MESSAGE_ERROR_CODES).map(explainErrorCode);
