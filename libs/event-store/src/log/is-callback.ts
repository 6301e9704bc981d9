import { OBSERVED_SCHEME } from '@sidetrack/domain';

/**
 * Whether an event is a callback, in SQL over the columns of `events`. All others are what the provider's REST API said
 * when it was asked, and no sign that callbacks come in.
 */
export const IS_CALLBACK = `signature_scheme <> '${OBSERVED_SCHEME}'`;
