/**
 * The sentence that there is no such resource. A refused callback may have come in, so the sentence does not say that
 * none did. It says where to ask about refused callbacks.
 */
export function notOf(what: string, sid: string): string {
  return `No callback of a ${what} ${sid} has become an event; /v1/lookup/${encodeURIComponent(sid)} says whether one was refused.`;
}
