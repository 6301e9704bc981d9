import { formatDuration } from './format-time';

/** How long a call or a recording took. The provider says it in whole seconds, so nothing finer is claimed. */
export const formatSeconds = (seconds: number): string =>
  seconds < 10 ? `${seconds} s` : formatDuration(seconds * 1_000);
