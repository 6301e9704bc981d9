/**
 * Why there is no such resource. It does not say that no callback came in: one that was refused may have, and where that
 * is asked for.
 */
export function notOf(what: string, sid: string): string {
  return `No callback of a ${what} ${sid} has become an event; /v1/lookup/${encodeURIComponent(sid)} says whether one was refused.`;
}
