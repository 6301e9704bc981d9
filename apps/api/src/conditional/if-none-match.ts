const TAG = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/**
 * Whether a caller's `If-None-Match` names this tag, given without `W/`, or any (`*`). Weak and strong spellings are the
 * same here (RFC 9110, §13.1.2): who has a version, however it came by the tag, need not be sent it again.
 */
export function namesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  if (header.trim() === '*') return true;
  return [...header.matchAll(TAG)].some(([, named]) => named === tag);
}
