const MINUTE_S = 60;
const HOUR_S = 3_600;

/** A length of time for a sentence: `45 s`, `12 min`, `3 h`. */
export function formatAge(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  if (seconds < 2 * MINUTE_S) return `${seconds} s`;
  if (seconds < 2 * HOUR_S) return `${Math.round(seconds / MINUTE_S)} min`;
  return `${Math.round(seconds / HOUR_S)} h`;
}
