/**
 * A moment in words, to the second: `2026-01-31 08:00:01 UTC`. A text says when something happened, never how long ago.
 * Otherwise the text would change at every look although the facts have not changed.
 */
export function formatInstant(moment: Date): string {
  const iso = moment.toISOString();
  return `${iso.slice(0, iso.indexOf('T'))} ${iso.slice(iso.indexOf('T') + 1, iso.indexOf('.'))} UTC`;
}
